using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// Keys that nothing seems to need. As long as server.cert has no key that works, nobody can tell: then none is to be
/// thrown away.
/// </summary>
internal sealed class StrayPrivateKeysCheck : ICheck
{
    public string Id => "stray-private-keys";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial is not { PrivateKey.File: not null } keys) return [Finding.Inconclusive()];
        var others = keys.StrayKeys.Where(stray => !stray.SameKey).ToList();
        if (others.Count == 0) return [Finding.Pass()];
        var isServed = keys is { Pairing: Pairing.Matched, PrivateKey.Content: PrivateKeyContent.PrivateKey };
        return others.Select(stray =>
            // The key of a CA, where that is all that server.cert holds, is not to serve mail with.
            RightKey.IsOne(stray) && !KeyOwner.IsAuthorityAlone(keys) ? JudgeNeeded("needed", stray, facts)
            : !isServed ? JudgeNeeded("perhaps-needed", stray, facts)
            : StrayKeyFinding.Of(stray, keys));
    }

    private static Finding JudgeNeeded(string reason, StrayKey stray, Diagnosis facts)
    {
        var path = stray.File.Path;
        var finding = Reach.IsOpenToAll(stray.File) ? Finding.Warning(reason, path) : Finding.Notice(reason, path);
        return finding.With([.. PairPlace.Parameters(facts), ("path", path), ("right_key", path), ("mode", stray.File.Mode)]);
    }
}
