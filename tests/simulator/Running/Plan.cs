using XMailFleet.Simulator.Truth;

namespace XMailFleet.Simulator.Running;

/// <summary>Which fleet lives for how long, under which promises.</summary>
internal sealed record Plan(int Hosts, int Rounds, int Seed)
{
    /// <summary>
    /// An even seed runs with the default of one poll to open and one to end a regression, an odd one with more.
    /// </summary>
    public static Plan Of(int hosts, int rounds, int seed) => seed % 2 == 0
        ? new Plan(hosts, rounds, seed)
        : new Plan(hosts, rounds, seed) { Promises = new Promises { OpenAfter = 2, OpenWindow = 3, RecoverAfter = 2 } };

    /// <summary>Index of the first host: to let one of them live again alone.</summary>
    public int FirstHost { get; init; }

    /// <summary>Ports that the fleet is spread over.</summary>
    public int Sites { get; init; } = 16;

    public Promises Promises { get; init; } = new();

    /// <summary>Real time after which a round that does not end is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);
}
