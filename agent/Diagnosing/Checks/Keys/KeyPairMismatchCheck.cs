using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class KeyPairMismatchCheck : ICheck
{
    public string Id => "key-pair-mismatch";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial is not { } keys) return [Finding.Inconclusive()];
        return [keys.Pairing switch
        {
            Pairing.Matched => Finding.Pass(keys.PrivateKey.File.Path),
            Pairing.Mismatched => JudgeMismatch(facts),
            _ => Finding.Inconclusive(keys.PrivateKey?.File?.Path ?? ""),
        }];
    }

    private static Finding JudgeMismatch(Diagnosis facts)
    {
        var keys = facts.KeyMaterial;
        var (chain, key) = (keys.ServerCertificate.Chain, keys.PrivateKey);
        var owner = KeyOwner.IndexBehindFirst(keys);
        // OpenSSL keeps certificates of different key types apart, and then finds none for this key.
        var differentType = chain[0].KeyAlgorithm != key.Algorithm;
        var right = RightKey.Find(keys)?.File.Path;
        return Finding.Error(
                right is not null ? "right-key-beside" : owner > 0 ? "intermediate-first" : differentType ? "different-type" : "mismatched",
                key.File.Path)
            .With(
                ("certificate_path", keys.ServerCertificate.File.Path),
                ("key_path", key.File.Path),
                ("directory", Path.GetDirectoryName(key.File.Path) ?? ""),
                ("certificate_subject", chain[0].Subject),
                ("certificate_algorithm", chain[0].KeyAlgorithm),
                ("key_algorithm", key.Algorithm),
                ("position", $"{owner + 1}"),
                ("right_key", right ?? ""),
                ("install_arguments", right is null ? "" : RightKey.InstallArguments(facts, right)),
                ("error_code", differentType ? "-243" : "-236"));
    }
}
