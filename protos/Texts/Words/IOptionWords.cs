namespace XMailFleet.Texts;

/// <summary>What each option is for, in the order of the programs; defaults and ranges stand with the options themselves.</summary>
public partial interface IOptionWords
{
    string Config { get; }

    string Lang { get; }

    string MailRoot { get; }

    string XMailArgs { get; }

    string XMailUser { get; }

    string NoProbe { get; }

    string DiagnoseFormat { get; }

    string ProbeDeadline { get; }

    string ProbeBudget { get; }

    string ProbeConnections { get; }

    string Port { get; }

    string Bind { get; }

    string LookerSocket { get; }

    /// <summary>Where it is not set.</summary>
    string NoLookerSocket { get; }

    string FrontUser { get; }

    string WatchStreams { get; }

    string NoInotify { get; }

    string DataDir { get; }

    string Database { get; }

    string Retention { get; }

    string TargetDatabase { get; }

    string Overwrite { get; }

    /// <summary>--recovery-key-file of restore.</summary>
    string RecoveryKeyToRead { get; }

    /// <summary>--recovery-key-file of the collector.</summary>
    string RecoveryKeyToMake { get; }

    string GrpcPort { get; }

    string WebPort { get; }

    string OwnNames { get; }

    string StateDir { get; }

    string PlaceOfState { get; }

    string Collector { get; }

    string EnrollmentTokenFile { get; }

    string StandardInput { get; }

    string Socket { get; }

    string SocketInDataDir { get; }

    string SocketGroup { get; }

    string BindAddress { get; }

    string WebBindAddress { get; }

    string WebCertificate { get; }

    string WebKey { get; }

    string WebBehindProxy { get; }

    string PollInterval { get; }

    string PollJitter { get; }

    string PollDeadline { get; }

    string Lease { get; }

    string PollConcurrency { get; }

    string WatchAgents { get; }

    string UnreachableAfter { get; }

    string OpenAfter { get; }

    string OpenWindow { get; }

    string RecoverAfter { get; }

    string FlappingAfter { get; }

    string FlappingWindow { get; }

    string FlappingRecoverAfter { get; }

    string ReopenWindow { get; }

    string ReportFormat { get; }

    string Host { get; }

    string Since { get; }

    string Baseline { get; }

    string ByLabel { get; }

    string ExpiresWithin { get; }

    string Address { get; }

    string AgentPort { get; }

    /// <summary>Default of --lang.</summary>
    string AsTheLocale { get; }

    /// <summary>Default of --mail-root and --xmail-args.</summary>
    string FoundOnThisHost { get; }

    /// <summary>Default of --database.</summary>
    string FileInDataDir { get; }

    /// <summary>Default of --recovery-key-file of restore.</summary>
    string AskedFor { get; }

    /// <summary>Default of --recovery-key-file of the collector.</summary>
    string TerminalOrDataDir { get; }

    /// <summary>Default of --own-names.</summary>
    string OfThisMachine { get; }

    /// <summary>Default of --web-certificate and --web-key.</summary>
    string PlainHttp { get; }

    /// <summary>Default of --web-behind-proxy.</summary>
    string NoProxy { get; }

    /// <summary>Default of --open-window.</summary>
    string AsOpenAfter { get; }

    /// <summary>Default of --host.</summary>
    string AllHosts { get; }

    /// <summary>Default of --since.</summary>
    string AllTime { get; }

    /// <summary>For config init.</summary>
    string ConfigurationToMake { get; }

    string StandardOutput { get; }

    /// <summary>For packages.</summary>
    string DirectoryForDocs { get; }
}
