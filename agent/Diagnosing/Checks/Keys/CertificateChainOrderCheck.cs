using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class CertificateChainOrderCheck : ICheck
{
    public string Id => "certificate-chain-order";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        var path = server.File.Path;
        // A key that belongs to a later certificate is told by the pairing; then the order of the rest means little.
        if (server.Chain.Count < 2 || facts.KeyMaterial.Pairing is Pairing.Mismatched) return [Finding.NotApplicable(path)];
        if (AppendedRenewal.Find(facts) is { } renewal) return [JudgeRenewal(renewal, facts)];
        return [server.ChainOrdered && !Namesakes.Indexes(server.Chain).Any() ? Finding.Pass(path) : JudgeRest(server, facts)];
    }

    private static Finding JudgeRenewal(AppendedRenewal renewal, Diagnosis facts)
    {
        var server = facts.KeyMaterial.ServerCertificate;
        return Finding.Warning(renewal.KeyPosition > 0 ? "renewal-appended" : "renewal-appended-without-key", server.File.Path).With(
        [
            .. renewal.Parameters(facts),
            ("path", server.File.Path),
            ("not_after", CheckTimes.Text(server.Chain[0].NotAfterTime)),
        ]);
    }

    private static Finding JudgeRest(ServerCertificate server, Diagnosis facts)
    {
        var (chain, path) = (server.Chain, server.File.Path);
        var namesakes = Namesakes.Indexes(chain).ToList();
        var used = CertificatePath.Follow(server);
        // One that bears the issuer's name and did not sign is told by the completeness of the chain.
        var unrelated = chain.Except(used).Except(namesakes.SelectMany(index => CertificatePath.Follow(server, index)))
            .Where(certificate => !OtherIssuer.Is(certificate, used[^1])).ToList();
        if (unrelated.Count == 0 && namesakes.Count == 0 && chain.Take(used.Count).SequenceEqual(used)) return Finding.NotApplicable(path);
        var finding = unrelated.Count > 0 ? Finding.Notice("unrelated", path)
            : namesakes.Count > 0 ? Finding.Notice("older-left", path)
            : Finding.Warning("disordered", path);
        return finding.With(
        [
            .. PairPlace.Parameters(facts),
            ("path", path),
            ("order", CertificatePath.Numbers(server)),
            ("unrelated", string.Join("; ", unrelated.Select(certificate => certificate.Subject))),
            ("left", string.Join("; ", namesakes.Select(index => $"{index + 1} ({Describe(chain[index])})"))),
        ]);
    }

    private static string Describe(Certificate certificate) =>
        certificate.NotAfterTime is null ? certificate.Subject : $"{certificate.Subject}, {CheckTimes.Text(certificate.NotAfterTime)}";
}
