namespace XMailFleet.Simulator.Lives;

/// <summary>One thing that happens to a host, in the rounds from <see cref="From"/> to before <see cref="To"/>.</summary>
internal sealed record Episode(EpisodeKind Kind, int From, int To)
{
    /// <summary>Of an outage: in which way.</summary>
    public Conduct Conduct { get; init; }

    /// <summary>Of a service: which of the six. Of an expiry: how many days from its end the certificate is renewed.</summary>
    public int Detail { get; init; }

    public bool Covers(int round) => From <= round && round < To;
}
