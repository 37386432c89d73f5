namespace XMailFleet.Simulator.Lives;

/// <summary>Writes lives by chance: the same seed gives the same lives, and each host's is its own.</summary>
internal sealed class LifeWriter(int seed, int rounds)
{
    private static readonly Conduct[] Outages =
    [
        Conduct.Resetting, Conduct.Mute, Conduct.Garbage, Conduct.Hanging, Conduct.Endless, Conduct.Enormous, Conduct.Talkative,
        Conduct.BreakingOff, Conduct.Nonsense, Conduct.NoDiagnosis, Conduct.BadTime, Conduct.WebServer, Conduct.Failing,
    ];

    private static readonly EpisodeKind[] OfCertificate =
    [
        EpisodeKind.Renewal, EpisodeKind.RenewalWithLateKey, EpisodeKind.Mismatch, EpisodeKind.FlappingKey, EpisodeKind.ShorterRenewal,
        EpisodeKind.NamesLost, EpisodeKind.OldPutBack, EpisodeKind.OtherHost,
    ];

    /// <summary>The life of the host of that index. The outages of its site come on top.</summary>
    public Life Write(int index)
    {
        var chance = new Random(Mix(seed, index));
        List<Episode> episodes =
        [
            .. Track(chance, 0.5, OfCertificate, mayBegin: chance.Next(4) == 0 ? EpisodeKind.Expiry : null),
            .. Track(chance, 0.15, [EpisodeKind.ServiceOff]),
            .. Track(chance, 0.2, [EpisodeKind.OpenSslDown, EpisodeKind.OpenSslUp]),
            .. Track(chance, 0.15, [EpisodeKind.NewAgent]).Take(1),
            .. Track(chance, 0.15, [EpisodeKind.CannotTell]),
            .. Track(chance, 0.15, [EpisodeKind.LooseKey]),
            .. Track(chance, 0.1, [EpisodeKind.PartsMissing]).Where(e => e.From > 4),
            .. Track(chance, 0.2, [EpisodeKind.Outage, EpisodeKind.FlappingOutage, EpisodeKind.Slow]),
            .. Track(chance, 0.1, [EpisodeKind.Maintenance]).Where(e => e.From > 0),
            .. Track(chance, 0.3, [EpisodeKind.Acceptance]),
        ];
        return new Life(index, episodes);
    }

    private IEnumerable<Episode> Track(Random chance, double part, EpisodeKind[] kinds, EpisodeKind? mayBegin = null)
    {
        if (chance.NextDouble() >= part) yield break;
        var from = chance.Next(rounds);
        if (mayBegin is { } first)
        {
            // Its end is put where it passes thresholds within the run.
            var end = Math.Max(2, rounds / 4) + chance.Next(rounds / 2);
            yield return new Episode(first, 0, end) { Detail = chance.Next(-2, 20) };
            from = end + 1 + chance.Next(rounds);
        }

        while (from < rounds)
        {
            var episode = Make(chance, kinds[chance.Next(kinds.Length)], from);
            yield return episode;
            from = episode.To + 1 + Length(chance, rounds / 2);
        }
    }

    private static Episode Make(Random chance, EpisodeKind kind, int from) => new(kind, from, from + Length(chance, kind))
    {
        Conduct = Outages[chance.Next(Outages.Length)],
        Detail = chance.Next(6),
    };

    private static int Length(Random chance, EpisodeKind kind) => kind switch
    {
        EpisodeKind.FlappingKey => 4 + chance.Next(16),
        EpisodeKind.FlappingOutage => 8 + chance.Next(24),
        // A window that is over after a round or two would seldom meet anything.
        EpisodeKind.Maintenance => 5 + chance.Next(15),
        _ => Length(chance, 12),
    };

    // Most episodes are short, a few are long.
    private static int Length(Random chance, int most) => 1 + (int)(most * Math.Pow(chance.NextDouble(), 2));

    // HashCode.Combine differs from process to process.
    private static int Mix(int seed, int index) => unchecked((seed * 1_000_003) ^ (index * 7919) ^ (index << 17));
}
