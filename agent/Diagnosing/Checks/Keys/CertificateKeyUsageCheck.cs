using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class CertificateKeyUsageCheck : ICheck
{
    public string Id => "certificate-key-usage";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        if (server.Chain.Count == 0 || KeyOwner.IsElsewhere(facts.KeyMaterial)) return [Finding.NotApplicable(server.File.Path)];
        var leaf = server.Chain[0];
        return [JudgeUsages(leaf, server.File.Path).With(
        [
            .. PairPlace.Parameters(facts),
            ("path", server.File.Path),
            ("extended_key_usages", string.Join(", ", leaf.ExtendedKeyUsages)),
            ("key_usages", string.Join(", ", leaf.KeyUsages)),
        ])];
    }

    private static Finding JudgeUsages(Certificate leaf, string path)
    {
        if (leaf.ExtendedKeyUsages.Count > 0 && !leaf.ExtendedKeyUsages.Any(u => u is "serverAuth" or "anyExtendedKeyUsage"))
        {
            // Clients that were told to accept this very certificate do not look at its purpose.
            return leaf.SelfSigned
                ? Finding.Warning("not-for-servers", path)
                : Finding.Error("not-for-servers", path);
        }

        if (leaf.MustStaple) return Finding.Warning("must-staple", path);

        // TLS 1.3, and every suite of 1.2 in use today, signs with the key.
        return leaf.KeyUsages.Count > 0 && !leaf.KeyUsages.Contains("digitalSignature")
            ? Finding.Warning("no-signature", path)
            : Finding.Pass(path);
    }
}
