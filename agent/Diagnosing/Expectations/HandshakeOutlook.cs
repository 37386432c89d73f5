using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>What the handshake itself comes to, with these files and this library: as it was rehearsed, else by rules. Pure.</summary>
/// <param name="Obstacles">What stands in the way, in the order in which XMail meets it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Protocols">TLS versions in which the usual clients of today get a session, or else any; standard names, oldest first.</param>
internal sealed record HandshakeOutlook(IReadOnlyList<Obstacle> Obstacles, ExpectationSource Source, IReadOnlyList<string> Protocols)
{
    private const string RehearsalCheck = "openssl-rehearsal";

    public static HandshakeOutlook Of(Diagnosis facts) => facts.Rehearsal is { State: RehearsalState.Done } rehearsal ? Rehearsed(facts, rehearsal) : ByRules(facts);

    /// <summary>True where the rules and the rehearsal come to different ends: one of them errs. False where nothing was rehearsed.</summary>
    public static bool Differ(Diagnosis facts)
    {
        if (facts.Rehearsal is not { State: RehearsalState.Done } rehearsal) return false;
        var rules = ByRules(facts).Obstacles;
        if (rules.Any(obstacle => obstacle.Unknown)) return false;
        return rules.Count == 0 != Serves(rehearsal, ClientKind.Usual) || rules.All(obstacle => obstacle.OfUsual) != Serves(rehearsal, ClientKind.Any);
    }

    // The rules say why, where they know; what the library says stands in the finding of the rehearsal.
    private static HandshakeOutlook Rehearsed(Diagnosis facts, Rehearsal rehearsal)
    {
        var acceptance = HandshakeObstacles.Acceptance(facts).ToList();
        var (usual, any) = (Serves(rehearsal, ClientKind.Usual), Serves(rehearsal, ClientKind.Any));
        if (usual) return new HandshakeOutlook(acceptance, ExpectationSource.Rehearsed, ProtocolsOf(rehearsal, usual));
        var known = HandshakeObstacles.Loading(facts).Where(obstacle => !obstacle.Unknown).ToList();
        IEnumerable<Obstacle> why = known.Count > 0 ? known : [new Obstacle(RehearsalCheck)];
        return new HandshakeOutlook([.. why.Select(obstacle => obstacle with { OfUsual = any }), .. acceptance], ExpectationSource.Rehearsed, ProtocolsOf(rehearsal, usual));
    }

    private static HandshakeOutlook ByRules(Diagnosis facts)
    {
        var obstacles = HandshakeObstacles.Find(facts);
        var allowed = ProtocolRange.Allowed(facts.OpenSsl) ?? [];
        return new HandshakeOutlook(
            obstacles, ExpectationSource.Rules, obstacles.Count == 0 ? [.. allowed.Where(ProtocolRange.IsUsual)] : obstacles.All(obstacle => obstacle.OfUsual) ? allowed : []);
    }

    private static bool Serves(Rehearsal rehearsal, ClientKind kind) => rehearsal.Clients.Any(client => client.Kind == kind && client.Served);

    private static IReadOnlyList<string> ProtocolsOf(Rehearsal rehearsal, bool usual) =>
        [.. rehearsal.Clients.Where(client => client.Served && client.Kind is ClientKind.Any != usual).Select(client => client.Protocol).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal)];
}
