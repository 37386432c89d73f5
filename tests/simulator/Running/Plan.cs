using XMailFleet.Simulator.Truth;

namespace XMailFleet.Simulator.Running;

/// <summary>Which fleet lives for how long, under which promises.</summary>
internal sealed record Plan(int Hosts, int Rounds, int Seed)
{
    /// <summary>Index of the first host: to let one of them live again alone.</summary>
    public int FirstHost { get; init; }

    /// <summary>Ports that the fleet is spread over.</summary>
    public int Sites { get; init; } = 16;

    public Promises Promises { get; init; } = new();

    /// <summary>Real time after which a round that does not end is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);
}
