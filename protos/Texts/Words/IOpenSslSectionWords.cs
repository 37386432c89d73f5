namespace XMailFleet.Texts;

/// <summary>The section of a diagnosis about OpenSSL.</summary>
public interface IOpenSslSectionWords
{
    /// <summary>Before a path.</summary>
    string Command { get; }

    string CommandVersion(string version);
    string CommandThatFails(string why);

    /// <summary>Before the path of a command that others can change.</summary>
    string NotRun { get; }

    string UsedVersion(string version);
    string UsedVersionUnknown { get; }
    string NoLibrary { get; }
    string SupportedUntil(string series, string time);
    string NoLibrarySatisfies { get; }
    string Policy(int securityLevel);
    string OrLater(string protocol);
    string Libraries { get; }
    string Library { get; }
    string Version { get; }
    string Architecture { get; }
    string LoadedByXMail { get; }
    string LoadedBeforeReplaced { get; }
    string Loaded { get; }
    string NotLoaded { get; }
}
