namespace XMailFleet.Texts;

internal sealed class EnglishOpenSslSection : IOpenSslSectionWords
{
    public string Command => "OpenSSL command";
    public string CommandVersion(string version) => $"version {version}";
    public string CommandThatFails(string why) => $"OpenSSL command: {why}";
    public string NotRun => "Not run:";
    public string UsedVersion(string version) => $"XMail uses OpenSSL {version}";
    public string UsedVersionUnknown => "OpenSSL libraries are installed; which one XMail uses cannot be told";
    public string NoLibrary => "No OpenSSL library was found";
    public string SupportedUntil(string series, string time) => $"Release line {series}, supported until {time}";
    public string NoLibrarySatisfies => "No library satisfies:";
    public string Policy(int securityLevel) => $"Policy: security level {securityLevel}";
    public string OrLater(string protocol) => $"{protocol} or later";
    public string Libraries => "OpenSSL libraries";
    public string Library => "Library";
    public string Version => "Version";
    public string Architecture => "Architecture";
    public string LoadedByXMail => "Loaded by XMail";
    public string LoadedBeforeReplaced => "an older file, since replaced";
    public string Loaded => "yes";
    public string NotLoaded => "no";
}
