namespace XMailFleet.Simulator.Hostility;

/// <summary>Which hostile hosts stand beside how many honest ones, and for how long.</summary>
internal sealed record HostilePlan(int Seed)
{
    /// <summary>The kinds; each stands for <see cref="HostsOfEach"/> hosts.</summary>
    public IReadOnlyList<HostileKind> Kinds { get; init; } = Enum.GetValues<HostileKind>();

    public int HostsOfEach { get; init; } = 12;

    public int HonestHosts { get; init; } = 4;

    /// <summary>Answers of hostile hosts until which it goes on, besides <see cref="LeastTime"/>.</summary>
    public int Answers { get; init; }

    public TimeSpan LeastTime { get; init; }

    /// <summary>Time from poll to poll, as the collector was told.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>Index of the first hostile host; the honest ones stand before it.</summary>
    public int FirstHostile => HonestHosts;

    public int Hosts => HonestHosts + (Kinds.Count * HostsOfEach);

    /// <summary>The kind of a host; null for an honest one.</summary>
    public HostileKind? KindOf(int host) => host < FirstHostile ? null : Kinds[(host - FirstHostile) / HostsOfEach];
}
