namespace XMailFleet.Texts;

internal sealed partial class EnglishOptions : IOptionWords
{
    public string Config => "JSON file with options, each under its name without dashes.";

    public string Lang => "Language of the output.";

    public string MailRoot => "Mail root of the XMail to diagnose.";

    public string XMailArgs => "XMail's command line as one string, instead of what this host tells of it.";

    public string XMailUser => "The user that XMail runs as. A process of anybody else is not believed to be XMail.";

    public string NoProbe => "Leave out the handshakes with the running XMail.";

    public string DiagnoseFormat => "Form of the diagnosis: for people, or the protobuf JSON of Diagnosis.";

    public string ProbeDeadline => "Longest time for one connection of a probe.";

    public string ProbeBudget => "Longest time for all probes together.";

    public string ProbeConnections => "Most connections that probes hold at one time.";

    public string Port => "Port to answer on; 0 lets the system choose.";

    public string Bind => "Address to answer on.";

    public string LookerSocket => "Unix socket between the process that answers the network and the one that has the rights to look.";

    public string NoLookerSocket => "serve: one process does both; look: /run/xmailfleet-looker/looker.sock";

    public string FrontUser => "The only user, by name or id, whom the looker answers, besides root and its own.";

    public string WatchStreams => "Most streams of changes at one time; each collector holds one, and 0 offers none.";

    public string NoInotify => "Find changes only by looking every second, without asking the kernel to tell of them.";

    public string DataDir => "Directory of the history, and of the collector's keys.";

    public string Database => "PostgreSQL database of the history, as postgresql://USER@HOST/NAME or \"Host=HOST;Database=NAME\".";

    public string Retention => "Age at which history is removed.";

    public string TargetDatabase => "Empty PostgreSQL database, as for --database.";

    public string RecoveryKeyToRead => "File with the recovery key that the first start gave.";

    public string RecoveryKeyToMake => "File to make at the first start, for the recovery key: it alone restores a backup.";

    public string Overwrite => "Put it in the place of the history that is there.";

    public string GrpcPort => "Port of FleetService; 0 lets the system choose.";

    public string WebPort => "Port of the web reports; 0 lets the system choose.";

    public string StateDir => "Directory of the agent's identity.";
    public string PlaceOfState => "the platform's place for such state";
    public string Collector => "The collector to belong to.";
    public string EnrollmentTokenFile => "File with the token that the collector gave.";
    public string StandardInput => "standard input";
    public string Socket => "Unix socket by which this program is asked on its own machine, without a certificate: the system says who calls.";
    public string SocketInDataDir => "in /run for a service, else beside its state";
    public string SocketGroup => "Group of this machine whose members may call by the socket as operators; root and the program's own user always may.";
    public string OwnNames => "Further names, with commas between, by which others reach this program: it answers under no others.";

    public string BindAddress => "Address of the port of FleetService.";

    public string WebBindAddress => "Address of the port of the web reports. Off this machine it takes a certificate, or a proxy that is named.";

    public string WebCertificate => "PEM file of the certificate for the web reports, with its chain; read again when it changes.";

    public string WebKey => "PEM file of the key of that certificate.";

    public string WebBehindProxy => "Addresses, with commas between, of the proxies before the web reports: what they say of a browser is believed.";

    public string PollInterval => "Time from one poll of a host to the next.";

    public string PollJitter => "How far that time may stray, as a part of it.";

    public string PollDeadline => "Time that an agent has for its answer.";

    public string Lease => "With --database: time after which the hosts of a dead collector are taken over by the others.";

    public string PollConcurrency => "Polls that may be under way together.";

    public string WatchAgents => "Have agents tell of changes, so that a poll need not wait for its time.";

    public string UnreachableAfter => "Failed polls in a row that make a host unreachable.";

    public string OpenAfter => "Polls that must find something worse before a regression opens, among the last --open-window.";

    public string OpenWindow => "Polls that --open-after looks back at.";

    public string RecoverAfter => "Good polls in a row that end a regression.";

    public string FlappingAfter => "A regression that opens this often within --flapping-window is flapping.";

    public string FlappingWindow => "Time that --flapping-after looks back at.";

    public string FlappingRecoverAfter => "Good polls in a row that end a regression that is flapping.";

    public string ReopenWindow => "A regression that comes back this soon is counted as the same one.";

    public string ReportFormat => "Form of the report.";

    public string Host => "Only the host of this id.";

    public string Since => "Only what opened, recovered or stood open since then: 2026-11-01, 2026-11-01T06:00:00Z, 12h, 7d, 4w.";

    public string Baseline => "Tell which hosts differ from the host of this id.";

    public string ByLabel => "Tell which hosts differ from the majority of those with the same value of this label.";

    public string ExpiresWithin => "Tell which certificates expire within this time.";

    public string Address => "Collector to ask: its Unix socket on this machine, or its port for gRPC.";

    public string AgentPort => "Port of the agent; 0 lets the system choose.";

    public string AsTheLocale => "the locale's, else en";

    public string FoundOnThisHost => "found on this host";

    public string FileInDataDir => "a file in --data-dir";

    public string AskedFor => "asked for, or read from standard input";

    public string TerminalOrDataDir => "shown on the terminal; else recovery-key.txt in --data-dir";

    public string OfThisMachine => "addresses, localhost, and the names of this host";

    public string PlainHttp => "none: the web reports are plain HTTP";

    public string NoProxy => "none";

    public string AsOpenAfter => "as --open-after";

    public string AllHosts => "all hosts";

    public string AllTime => "all";

    public string ConfigurationToMake => "File to make; it must not exist.";

    public string StandardOutput => "printed";

    public string DirectoryForDocs => "Directory for the files; made where it is not there.";
}
