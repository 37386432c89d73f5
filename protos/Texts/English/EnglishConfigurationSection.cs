namespace XMailFleet.Texts;

internal sealed class EnglishConfigurationSection : IConfigurationSectionWords
{
    public string MailRoot => "Mail root";
    public string ProcessSince(int process, string time) => $"process {process}, since {time}";
    public string Arguments => "Arguments:";
    public string Enabled => "enabled";
    public string Disabled => "disabled";
    public string ClientsGet => "Clients get:";
    public string RandomPort => "(random)";
    public string ClientAuthentication(string mode) => $"Client authentication: {mode}";
    public string Trust(string source) => $"Trust: {source}";
    public string TrustOfAnchors(string source, int anchors) => $"Trust: {source}, {Plural.Of(anchors, "anchor", "anchors")}";
    public string ReadOtherwise => "Read otherwise than written";
    public string SettingsInEffect => "Settings of server.tab in effect";
    public string Settings => "Settings";
    public string Variable => "Variable";
    public string Value => "Value";
    public string Origin => "From";
    public string OriginDefault => "default";
    public string OriginLine(int line) => $"line {line}";
}
