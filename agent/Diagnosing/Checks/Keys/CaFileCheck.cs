using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// certs.pem. XMail opens it only where client certificates are asked for and SSLUseCertsFile is on; then a file that
/// OpenSSL refuses ends every TLS session (-244), and one that is not there is silently replaced by OpenSSL's own trust.
/// </summary>
internal sealed class CaFileCheck : ICheck
{
    public string Id => "ca-file";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.CaFile is not { File: { } file } ca) return [Finding.Inconclusive()];
        if (ClientTrust.Of(facts) is not { } trust) return [Finding.Inconclusive(file.Path)];
        var finding = trust is { IsPerformed: true, UsesFile: true } ? JudgeUsed(ca, trust) : JudgeUnused(ca, trust);
        return [finding.With(
        [
            .. BarredFile.Parameters(file),
            ("user", facts.ServerProcess?.User ?? ""),
            ("directory", Path.GetDirectoryName(file.Path) ?? ""),
            ("entry", ca.BrokenEntries.FirstOrDefault()?.Split(':')[0].Replace("block ", "", StringComparison.Ordinal) ?? ""),
            ("certificate_count", $"{ca.CertificateCount}"),
            ("anchor_count", $"{ca.AnchorCount}"),
        ])];
    }

    private static Finding JudgeUsed(CaFile ca, ClientTrust trust)
    {
        var path = ca.File.Path;
        return ca.File.State switch
        {
            _ when ca is { HasReadableByServer: true, ReadableByServer: false } => Finding.Error("unreadable-by-server", path),
            FileState.Missing or FileState.DanglingLink or FileState.LinkLoop => Finding.Warning("missing", path),
            FileState.Directory => Finding.Warning("directory", path),
            FileState.Empty => Finding.Error("empty", path),
            FileState.Unreadable => Finding.Inconclusive(path, "unreadable"),
            FileState.Oversized => Finding.Inconclusive(path, "oversized"),
            FileState.Barred => BarredFile.Judge(ca.File),
            FileState.Present when !ca.Loadable => Finding.Error(Unusable(ca), path),
            FileState.Present when ca.AnchorCount > 0 || trust.Source is not TrustSource.File => Finding.Pass(path),
            FileState.Present => trust.WithoutAnchor(path),
            FileState.Unspecified => Finding.Inconclusive(path),
            _ => Finding.Error("special-file", path),
        };
    }

    private static string Unusable(CaFile ca) => ca.Content switch
    {
        _ when ca.TextFlaw is TextFlaw.Truncated => "truncated",
        _ when ContentReasons.OfText(ca.TextFlaw) is not null => "text-flaw",
        _ when ca.BrokenEntries.Count > 0 => "broken-entry",
        CertificateContent.Der => "der",
        CertificateContent.Container => ca.ContainerKind switch
        {
            ContainerKind.Pkcs7Pem => "pkcs7",
            ContainerKind.Pkcs7Der => "pkcs7-der",
            _ => "container",
        },
        CertificateContent.WideText => "wide-text",
        _ => "unusable",
    };

    private static Finding JudgeUnused(CaFile ca, ClientTrust trust)
    {
        var path = ca.File.Path;
        if (ca.File.State is FileState.Empty || (ca.File.State is FileState.Present && !ca.Loadable))
            return Finding.Notice("unusable-unused", path);
        if (ca.File.State is not FileState.Present) return Finding.NotApplicable(path);
        return trust is { IsPerformed: true, UsesDirectory: false } ? Finding.Warning("not-used", path) : Finding.Pass(path);
    }
}
