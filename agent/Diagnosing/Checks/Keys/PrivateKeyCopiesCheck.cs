using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class PrivateKeyCopiesCheck : ICheck
{
    public string Id => "private-key-copies";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial is not { PrivateKey.File: { } file } keys) return [Finding.Inconclusive()];
        if (file.State is not FileState.Present) return [Finding.NotApplicable(file.Path)];
        var copies = keys.StrayKeys.Where(stray => stray.SameKey).ToList();
        return copies.Count == 0 ? [Finding.Pass(file.Path)] : copies.Select(copy => StrayKeyFinding.Of(copy, keys));
    }
}
