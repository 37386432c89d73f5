using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>
/// The client-certificate settings verify the servers that XMail delivers to as well (row 21), and XMail offers those its server.cert
/// where they ask for a certificate.
/// </summary>
internal sealed class OutboundVerificationCheck : ICheck
{
    public string Id => "outbound-verification";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        // Outbound TLS is tried only where NeedTLS says so.
        var outbound = facts.TlsConfig.RelatedSettings.FirstOrDefault(setting => setting.Name == "NeedTLS");
        yield return JudgeVerification(facts, outbound);
        if (outbound is not null && facts.KeyMaterial?.ServerCertificate is { Chain: [var leaf, ..] } server && !ServesAsClient(leaf))
            yield return Finding.Notice("own-certificate-not-for-clients", server.File.Path).With(("path", server.File.Path), ("location", Location(outbound)));
    }

    private static Finding JudgeVerification(Diagnosis facts, RelatedSetting? outbound)
    {
        if (facts.TlsConfig.ClientAuthentication.Mode == ClientAuthenticationMode.NotPerformed) return Finding.NotApplicable();
        return outbound is null ? Finding.Notice("governs-outbound") : Finding.Warning("mail-deferred", Location(outbound)).With(("location", Location(outbound)));
    }

    private static bool ServesAsClient(Certificate leaf) =>
        leaf.ExtendedKeyUsages.Count == 0 || leaf.ExtendedKeyUsages.Any(usage => usage is "clientAuth" or "anyExtendedKeyUsage");

    private static string Location(RelatedSetting setting) => $"{setting.File}:{setting.LineNumber}";
}
