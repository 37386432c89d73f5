namespace XMailFleet.Collector.Options;

/// <summary>Every setting of the collector.</summary>
internal static class Settings
{
    public static Setting Config { get; } =
        new("config", "FILE", "Configuration file in JSON; its keys are the names of these options.");

    public static Setting DataDir { get; } = new("data-dir", "DIR", "Directory of the history. Default: the platform's place for such state.");

    public static Setting Database { get; } = new(
        "database", "CONNECTION",
        "PostgreSQL database of the history, as postgresql://USER@HOST/NAME or \"Host=HOST;Database=NAME\". Default: a file in --data-dir.");

    public static Setting GrpcPort { get; } = new("grpc-port", "PORT", "Port of FleetService. Default 7470; 0 lets the system choose.");

    public static Setting WebPort { get; } = new("web-port", "PORT", "Port of the web reports. Default 7480; 0 lets the system choose.");

    public static Setting WebHost { get; } = new(
        "web-host", "NAME", "Name with a dot by which browsers reach the web reports, for the forms there. Default: only addresses.");

    public static Setting BindAddress { get; } = new("bind-address", "ADDRESS", "Address of both ports. Default 127.0.0.1.");

    public static Setting PollInterval { get; } = new("poll-interval", "TIME", "Time from one poll of a host to the next. Default 1m.");

    public static Setting PollJitter { get; } =
        new("poll-jitter", "PART", "How far that time may stray, as a part of it: 0 to 0.5. Default 0.1.");

    public static Setting PollDeadline { get; } = new("poll-deadline", "TIME", "Time that an agent has for its answer. Default 30s.");

    public static Setting Lease { get; } = new(
        "lease", "TIME", "With --database: time after which the hosts of a dead collector are taken over by the others. Default 30s.");

    public static Setting PollConcurrency { get; } = new("poll-concurrency", "N", "Polls that may be under way together. Default 32.");

    public static Setting WatchAgents { get; } = new(
        "watch-agents", "on|off", "Have agents tell of changes, so that a poll need not wait for its time. Default on.");

    public static Setting UnreachableAfter { get; } =
        new("unreachable-after", "N", "Failed polls in a row that make a host unreachable. Default 3.");

    public static Setting ReopenWindow { get; } =
        new("reopen-window", "TIME", "A regression that comes back this soon is counted as the same one. Default 1h.");

    public static Setting OpenAfter { get; } = new(
        "open-after", "N", "Polls that must find something worse before a regression opens, among the last --open-window. Default 1.");

    public static Setting OpenWindow { get; } = new("open-window", "M", "Polls that --open-after looks back at. Default: as --open-after.");

    public static Setting RecoverAfter { get; } = new("recover-after", "N", "Good polls in a row that end a regression. Default 1.");

    public static Setting FlappingAfter { get; } = new(
        "flapping-after", "N", "A regression that opens this often within --flapping-window is flapping. Default 4.");

    public static Setting FlappingWindow { get; } = new("flapping-window", "TIME", "Time that --flapping-after looks back at. Default 1h.");

    public static Setting FlappingRecoverAfter { get; } = new(
        "flapping-recover-after", "N", "Good polls in a row that end a regression that is flapping. Default 10.");

    public static Setting Retention { get; } = new("retention", "TIME", "Age at which history is removed. Default 730d.");

    public static Setting To { get; } = new("to", "CONNECTION", "Empty PostgreSQL database, as for --database.");

    public static Setting Lang { get; } = new("lang", "en|ja", "Language of the output. Default: the locale's, else English.");

    public static Setting MailRoot { get; } = new("mail-root", "DIR", "Mail root of the XMail to diagnose. Default: the one found on this machine.");

    public static Setting AgentPort { get; } = new("agent-port", "PORT", "Port of the agent. Default 7460; 0 lets the system choose.");

    public static Setting Address { get; } =
        new("address", "HOST:PORT", "Where the collector answers gRPC. Default: 127.0.0.1 and --grpc-port.");

    public static Setting Host { get; } = new("host", "H", "Only the host of this id. Default: all hosts.");

    public static Setting Since { get; } = new(
        "since", "T", "Only what opened, recovered or stood open since then: 2026-11-01, 2026-11-01T06:00:00Z, 12h, 7d, 4w. Default: all.");

    public static Setting Baseline { get; } = new("baseline", "H", "Tell which hosts differ from the host of this id.");

    public static Setting ByLabel { get; } = new(
        "by-label", "KEY", "Tell which hosts differ from the majority of those with the same value of this label.");

    public static Setting ExpiresWithin { get; } = new("expires-within", "TIME", "Tell which certificates expire within this time. Default 30d.");

    public static Setting Format { get; } = new("format", "text|json|csv|html", "Form of the report. Default: text.");

    /// <summary>Those that <c>serve</c> takes.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Config, DataDir, Database, GrpcPort, WebPort, WebHost, BindAddress, PollInterval, PollJitter, PollDeadline, Lease, PollConcurrency,
        WatchAgents, UnreachableAfter, OpenAfter, OpenWindow, RecoverAfter, FlappingAfter, FlappingWindow, FlappingRecoverAfter, ReopenWindow,
        Retention,
    ];

    /// <summary>Those that any command takes: one configuration file serves them all.</summary>
    public static IReadOnlyList<Setting> OfAnyCommand { get; } =
        [.. All, To, Lang, MailRoot, AgentPort, Address, Host, Since, Baseline, ByLabel, ExpiresWithin, Format];
}
