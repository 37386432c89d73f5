using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>Who vouches for the certificate: nobody, a CA that clients have to be told of, or one of theirs.</summary>
internal sealed class CertificateSelfSignedCheck : ICheck
{
    public string Id => "certificate-self-signed";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        if (server.Chain.Count == 0 || KeyOwner.IsElsewhere(facts.KeyMaterial)) return [Finding.NotApplicable(server.File.Path)];
        var (leaf, end) = (server.Chain[0], CertificatePath.End(server));
        return [JudgeIssuer(server, leaf).With(
        [
            .. PairPlace.Parameters(facts),
            ("path", server.File.Path),
            ("certificate_subject", leaf.Subject),
            ("issuer", leaf.Issuer),
            ("root_name", end.Issuer),
            ("sha256_fingerprint", leaf.Sha256Fingerprint),
        ])];
    }

    private static Finding JudgeIssuer(ServerCertificate server, Certificate leaf)
    {
        var path = server.File.Path;
        if (leaf.SelfSigned) return Finding.Notice("self-signed", path);
        if (KnownAuthorities.Find(leaf.Issuer) is { } reason) return Finding.Warning(reason, path);
        // Only publicly trusted CAs have their certificates logged. The host's own list may be older than a CA, or tell nothing of where it is from.
        return server is { ChainComplete: true, PubliclyTrusted: false } && !leaf.HasTransparencyTimestamps ? Finding.Notice("private-root", path) : Finding.Pass(path);
    }
}
