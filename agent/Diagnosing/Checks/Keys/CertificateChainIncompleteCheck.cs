using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// A leaf of a private CA may rightly stand alone: its clients know the CA. That a certificate is missing is sure only
/// where the issuer cannot be a root.
/// </summary>
internal sealed class CertificateChainIncompleteCheck : ICheck
{
    // What CAs call those below their roots.
    private static readonly string[] IntermediateNames = ["intermediate", "issuing", "subordinate", "sub ca", "sub-ca", "subca"];

    public string Id => "certificate-chain-incomplete";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        var path = server.File.Path;
        if (server.Chain.Count == 0) return [Finding.NotApplicable(path)];
        if (server.ChainComplete) return [Finding.Pass(path)];
        // Where client certificates are asked for, OpenSSL sends a lone certificate with its issuers from the trust store.
        var added = (facts.TlsConfig?.ClientAuthentication?.AddedChain ?? []).Select(issuer => issuer.Certificate).ToList();
        if (added.LastOrDefault() is { SelfSigned: true })
            return [Finding.Pass(path, "completed").With(("path", path), ("added", string.Join("; ", added.Select(issuer => issuer.Subject))))];
        List<Certificate> chain = [.. CertificatePath.Follow(server), .. added];
        var end = chain[^1];
        var other = added.Count == 0 ? OtherIssuer.PositionFor(server, end) : 0;
        return [JudgeEnd(end, chain.Count, other, facts.KeyMaterial).With(
        [
            .. PairPlace.Parameters(facts),
            ("path", path),
            ("position", $"{other}"),
            ("order", CertificatePath.Numbers(server)),
            ("issuer", end.Issuer),
            ("issuer_url", end.IssuerUrls.FirstOrDefault() ?? ""),
            ("certificate_subject", end.Subject),
        ])];
    }

    private static Finding JudgeEnd(Certificate end, int length, int other, KeyMaterial keys)
    {
        var path = keys.ServerCertificate.File.Path;
        if (other == 0 && !IssuerIsNoRoot(end, length, keys)) return Finding.Notice("issuer-unknown", path);
        var isPublished = end.IssuerUrls.Count > 0;
        if (other > 0) return Finding.Warning(isPublished ? "issuer-did-not-sign-known" : "issuer-did-not-sign", path);
        return Finding.Warning(isPublished ? "missing-intermediate-known" : "missing-intermediate", path);
    }

    private static bool IssuerIsNoRoot(Certificate end, int length, KeyMaterial keys)
    {
        // No CA that logs its certificates issues them from a root.
        if (end.IssuerIsIntermediate || IsNamedIntermediate(end.Issuer) || (length == 1 && end.HasTransparencyTimestamps)) return true;
        return Known(keys).Any(known => known.Subject == end.Issuer && !known.SelfSigned);
    }

    private static bool IsNamedIntermediate(string name) =>
        IntermediateNames.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Certificate> Known(KeyMaterial keys) =>
        (keys.CaFile?.Certificates ?? []).Concat(
            (keys.CaDirectory?.Entries ?? []).Select(entry => entry.Certificate).Where(certificate => certificate is not null));
}
