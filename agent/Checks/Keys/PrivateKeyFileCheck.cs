using XMailFleet.V1;

namespace XMailFleet.Agent.Checks.Keys;

internal sealed class PrivateKeyFileCheck : ICheck
{
    public string Id => "private-key-file";

    // Who may read a key that is there is a check of its own.
    public IEnumerable<Finding> Judge(Diagnosis facts) =>
        [facts.KeyMaterial?.PrivateKey?.File is { } file ? FileStateFinding.Judge(file, null) : Finding.Inconclusive()];
}
