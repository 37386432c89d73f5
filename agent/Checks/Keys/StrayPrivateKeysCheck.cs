using XMailFleet.V1;

namespace XMailFleet.Agent.Checks.Keys;

internal sealed class StrayPrivateKeysCheck : ICheck
{
    public string Id => "stray-private-keys";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial is not { PrivateKey.File: { } file } keys) return [Finding.Inconclusive()];
        var others = keys.StrayKeys.Where(stray => !stray.SameKey).ToList();
        return others.Count == 0 ? [Finding.Pass()] : others.Select(stray => StrayKeyFinding.Of(stray, file.Path));
    }
}
