namespace XMailFleet.Simulator.Lives;

/// <summary>The life of one host: who it is and what happens to it. Written before the run and not changed by it.</summary>
internal sealed class Life
{
    private static readonly string[] OpenSslVersions = ["3.0.14", "3.0.17", "3.3.2", "3.5.1", "3.5.4", "3.6.0"];

    private readonly List<(int From, VirtualCertificate Certificate)> _certificates = [];

    /// <param name="index">Index of the host in the fleet.</param>
    /// <param name="episodes">What happens. Those of one matter do not overlap and are in order.</param>
    public Life(int index, IReadOnlyList<Episode> episodes)
    {
        (Index, Episodes) = (index, episodes);
        foreach (var (from, certificate) in Certificates(episodes)) _certificates.Add((from, certificate));
    }

    public int Index { get; }

    public IReadOnlyList<Episode> Episodes { get; }

    public string HostId => $"h{Index:D5}";

    public string HostName => $"mx{Index}.example.test";

    public Situation At(int round)
    {
        var other = Covering(EpisodeKind.OtherHost, round) is not null;
        return new Situation
        {
            Conduct = ConductAt(round),
            Certificate = other ? OtherCertificate() : _certificates.Last(c => c.From <= round).Certificate,
            KeyMatches = Covering(EpisodeKind.Mismatch, round) is null && Covering(EpisodeKind.RenewalWithLateKey, round) is null
                && !(Covering(EpisodeKind.FlappingKey, round) is { } flapping && (round - flapping.From) % 2 == 0),
            HostName = other ? $"other.{HostName}" : HostName,
            ServiceOff = Covering(EpisodeKind.ServiceOff, round)?.Detail,
            OpenSsl = OpenSslVersions[OpenSslAt(round)],
            AgentGeneration = Episodes.Count(e => e.Kind is EpisodeKind.NewAgent && e.From <= round),
            NewCheckContent = Covering(EpisodeKind.NewAgent, round) is null,
            CannotTell = Covering(EpisodeKind.CannotTell, round) is not null,
            LooseKey = Covering(EpisodeKind.LooseKey, round) is not null,
            PartsMissing = Covering(EpisodeKind.PartsMissing, round) is not null,
            InMaintenance = Covering(EpisodeKind.Maintenance, round) is not null,
            IsAccepted = Covering(EpisodeKind.Acceptance, round)?.From == round,
        };
    }

    private Conduct ConductAt(int round) =>
        Covering(EpisodeKind.Outage, round)?.Conduct
        ?? (Covering(EpisodeKind.FlappingOutage, round) is { } flapping && (round - flapping.From) % 4 != 3 ? flapping.Conduct
            : Covering(EpisodeKind.Slow, round) is not null ? Conduct.Slow
            : Conduct.Sound);

    private int OpenSslAt(int round) =>
        2 + Math.Min(3, Episodes.Count(e => e.Kind is EpisodeKind.OpenSslUp && e.From <= round))
        - (Covering(EpisodeKind.OpenSslDown, round) is null ? 0 : 2);

    private Episode? Covering(EpisodeKind kind, int round) => Episodes.FirstOrDefault(e => e.Kind == kind && e.Covers(round));

    private IEnumerable<(int From, VirtualCertificate Certificate)> Certificates(IReadOnlyList<Episode> episodes)
    {
        var expiry = episodes.FirstOrDefault(e => e.Kind is EpisodeKind.Expiry);
        var end = expiry is null ? Rounds.TimeOf(0).AddDays(400 + (Index % 200)) : Rounds.TimeOf(expiry.To).AddDays(expiry.Detail).AddHours(1);
        var current = new VirtualCertificate($"{Index}.0", end.AddDays(-700), end, Names());
        yield return (int.MinValue, current);
        foreach (var episode in episodes)
        {
            foreach (var (round, certificate) in Replacements(episode, current))
            {
                current = certificate;
                yield return (round, current);
            }
        }
    }

    private IEnumerable<(int Round, VirtualCertificate Certificate)> Replacements(Episode episode, VirtualCertificate before) => episode.Kind switch
    {
        EpisodeKind.Renewal or EpisodeKind.RenewalWithLateKey => [(episode.From, Renewed(episode.From, before.NotAfter.AddDays(90), Names()))],
        EpisodeKind.Expiry => [(episode.To, Renewed(episode.To, before.NotAfter.AddDays(500), Names()))],
        EpisodeKind.ShorterRenewal =>
        [
            (episode.From, Renewed(episode.From, before.NotAfter.AddDays(-30), Names())),
            (episode.To, Renewed(episode.To, before.NotAfter.AddDays(60), Names())),
        ],
        EpisodeKind.NamesLost =>
        [
            (episode.From, Renewed(episode.From, before.NotAfter.AddDays(30), [HostName])),
            (episode.To, Renewed(episode.To, before.NotAfter.AddDays(60), Names())),
        ],
        EpisodeKind.OldPutBack =>
        [
            (episode.From, new VirtualCertificate($"{before.Serial}-old", before.NotBefore.AddDays(-300), before.NotAfter.AddDays(-200), Names())),
            (episode.To, before),
        ],
        _ => [],
    };

    private VirtualCertificate Renewed(int round, DateTimeOffset end, IReadOnlyList<string> names) =>
        new($"{Index}.{round}", Rounds.TimeOf(round).AddHours(-1), end, names);

    private VirtualCertificate OtherCertificate() =>
        new($"other {Index}", Rounds.TimeOf(0).AddDays(-10), Rounds.TimeOf(0).AddDays(2000), [$"other.{HostName}"]);

    private string[] Names() => [HostName, $"pop.{HostName}", $"smtp.{HostName}"];
}
