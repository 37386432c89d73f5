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
        var (place, keyPosition) = owner > 0 ? (owner, 1) : FurtherPair(keys);
        return Finding.Error(
                KeyOwner.IsAuthorityAlone(keys) ? "authority-alone"
                    : right is not null ? "right-key-beside"
                    : owner > 0 ? "intermediate-first"
                    : keyPosition > 0 ? "pair-further-down"
                    : differentType ? "different-type" : "mismatched",
                key.File.Path)
            .With(
            [
                .. PairPlace.Parameters(facts),
                ("directory", Path.GetDirectoryName(key.File.Path) ?? ""),
                ("certificate_subject", chain[0].Subject),
                ("certificate_algorithm", chain[0].KeyAlgorithm),
                ("key_algorithm", key.Algorithm),
                ("position", $"{place + 1}"),
                ("key_position", $"{keyPosition}"),
                ("order", CertificatePath.Numbers(keys.ServerCertificate, place)),
                ("right_key", right ?? ""),
                ("error_code", differentType ? "-243" : "-236"),
            ]);
    }

    // Index of the first certificate whose key is in server.key at all, and the number of that key; 0 and 0 where there is none.
    private static (int Index, int KeyPosition) FurtherPair(KeyMaterial keys) => keys.ServerCertificate.Chain
        .Select((certificate, index) => (index, HeldKey.PositionFor(keys, certificate)))
        .FirstOrDefault(pair => pair.Item2 > 0);
}
