namespace XMailFleet.Texts;

/// <summary>The section of a diagnosis about XMail's own configuration.</summary>
public interface IConfigurationSectionWords
{
    string MailRoot { get; }
    string ProcessSince(int process, string time);
    string Arguments { get; }
    string Enabled { get; }
    string Disabled { get; }
    string ClientsGet { get; }
    string RandomPort { get; }
    string ClientAuthentication(string mode);
    string Trust(string source);
    string TrustOfAnchors(string source, int anchors);
    string ReadOtherwise { get; }
    string SettingsInEffect { get; }
    string Settings { get; }
    string Variable { get; }
    string Value { get; }
    string Origin { get; }
    string OriginDefault { get; }
    string OriginLine(int line);
}
