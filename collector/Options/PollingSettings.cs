using XMailFleet.Fleet.Polling;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="PollingOptions"/>.</summary>
internal static class PollingSettings
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly Setting Interval = new("poll-interval", "TIME", "Time from one poll of a host to the next. Default 1m.");

    private static readonly Setting Jitter = new("poll-jitter", "PART", "How far that time may stray, as a part of it: 0 to 0.5. Default 0.1.");

    private static readonly Setting Deadline = new("poll-deadline", "TIME", "Time that an agent has for its answer. Default 30s.");

    private static readonly Setting Lease = new(
        "lease", "TIME", "With --database: time after which the hosts of a dead collector are taken over by the others. Default 30s.");

    private static readonly Setting Concurrency = new("poll-concurrency", "N", "Polls that may be under way together. Default 32.");

    private static readonly Setting WatchAgents = new(
        "watch-agents", "on|off", "Have agents tell of changes, so that a poll need not wait for its time. Default on.");

    private static readonly Setting UnreachableAfter = new(
        "unreachable-after", "N", "Failed polls in a row that make a host unreachable. Default 3.");

    public static Setting[] All { get; } = [Interval, Jitter, Deadline, Lease, Concurrency, WatchAgents, UnreachableAfter];

    public static PollingOptions Read(OptionReader reader)
    {
        var otherwise = new PollingOptions();
        return new PollingOptions
        {
            Interval = reader.Time(Interval, otherwise.Interval, Second, TimeSpan.FromDays(1)),
            Jitter = reader.Number(Jitter, otherwise.Jitter, 0, 0.5),
            Deadline = reader.Time(Deadline, otherwise.Deadline, Second, TimeSpan.FromMinutes(10)),
            Lease = reader.Time(Lease, otherwise.Lease, Second, TimeSpan.FromMinutes(10)),
            Concurrency = reader.WholeNumber(Concurrency, otherwise.Concurrency, 1, 1000),
            WatchAgents = reader.Flag(WatchAgents, otherwise.WatchAgents),
            UnreachableAfter = reader.WholeNumber(UnreachableAfter, otherwise.UnreachableAfter, 1, 100),
        };
    }
}
