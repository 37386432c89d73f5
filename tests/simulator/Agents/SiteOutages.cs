namespace XMailFleet.Simulator.Agents;

/// <summary>When whole sites refuse connections. A host stands on the site of its index modulo their number.</summary>
internal sealed class SiteOutages(int sites, IReadOnlyList<(int Site, int From, int To)> outages)
{
    /// <summary>Sites that are always up.</summary>
    public static SiteOutages None { get; } = new(16, []);

    public int Sites => sites;

    public bool IsDown(int site, int round) => outages.Any(outage => outage.Site == site && outage.From <= round && round < outage.To);

    public bool IsDownFor(int index, int round) => IsDown(index % sites, round);

    /// <summary>Two outages a site in a run, by chance.</summary>
    public static SiteOutages Write(int seed, int sites, int rounds)
    {
        var chance = new Random(seed);
        return new SiteOutages(sites, [.. Enumerable.Range(0, 2 * sites).Select(number => Make(chance, number % sites, rounds))]);
    }

    private static (int Site, int From, int To) Make(Random chance, int site, int rounds)
    {
        var from = 1 + chance.Next(rounds);
        return (site, from, from + 1 + chance.Next(6));
    }
}
