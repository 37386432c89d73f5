namespace XMailFleet.Fleet.Polling;

/// <summary>How agents are polled.</summary>
internal sealed record PollingOptions
{
    /// <summary>Time from one poll of a host to the next. 1 s to 1 day.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How far the time between two polls may stray from the interval, as a part of it: hosts added together are not
    /// polled together for ever. 0 to 0.5.
    /// </summary>
    public double Jitter { get; init; } = 0.1;

    /// <summary>Time that an agent has for its answer. 1 s to 10 min; a diagnosis with probes takes a few seconds.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Time after which the hosts of a collector that is dead or stuck are taken over by the others on the same database. 1 s to 10 min.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Polls that may be under way together. 1 to 1000.</summary>
    public int Concurrency { get; init; } = 32;

    /// <summary>
    /// Whether each agent is asked to tell of changes on its host, so that a poll need not wait for its time. A stream costs some
    /// 15 KB of memory here.
    /// </summary>
    public bool WatchAgents { get; init; } = true;

    /// <summary>Shortest time between two polls by schedule.</summary>
    public TimeSpan LeastSpacing => Interval * (1 - Jitter);

    /// <summary>Polls that must fail one after the other before a host counts as unreachable. 1 to 100.</summary>
    public int UnreachableAfter { get; init; } = 3;
}
