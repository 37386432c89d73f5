using XMailFleet.Fleet.Polling;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="PollingOptions"/>.</summary>
internal static class PollingSettings
{
    private static readonly PollingOptions Defaults = new();

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly ValueForm<TimeSpan> UpToTenMinutes = ValueForms.Span(Second, TimeSpan.FromMinutes(10));

    private static readonly Setting<TimeSpan> Interval = new(
        "poll-interval", ValueForms.Span(Second, TimeSpan.FromDays(1)), words => words.PollInterval, Defaults.Interval);

    private static readonly Setting<double> Jitter = new("poll-jitter", ValueForms.Number(0, 0.5), words => words.PollJitter, Defaults.Jitter);

    private static readonly Setting<TimeSpan> Deadline = new("poll-deadline", UpToTenMinutes, words => words.PollDeadline, Defaults.Deadline);

    private static readonly Setting<TimeSpan> Lease = new("lease", UpToTenMinutes, words => words.Lease, Defaults.Lease);

    private static readonly Setting<int> Concurrency = new(
        "poll-concurrency", ValueForms.WholeNumber(1, 1000), words => words.PollConcurrency, Defaults.Concurrency);

    private static readonly Setting<bool> WatchAgents = new("watch-agents", ValueForms.Switch, words => words.WatchAgents, Defaults.WatchAgents);

    private static readonly Setting<int> UnreachableAfter = new(
        "unreachable-after", ValueForms.WholeNumber(1, 100), words => words.UnreachableAfter, Defaults.UnreachableAfter);

    public static Setting[] All { get; } = [Interval, Jitter, Deadline, Lease, Concurrency, WatchAgents, UnreachableAfter];

    public static PollingOptions Read(OptionReader reader) => new()
    {
        Interval = reader.Read(Interval),
        Jitter = reader.Read(Jitter),
        Deadline = reader.Read(Deadline),
        Lease = reader.Read(Lease),
        Concurrency = reader.Read(Concurrency),
        WatchAgents = reader.Read(WatchAgents),
        UnreachableAfter = reader.Read(UnreachableAfter),
    };
}
