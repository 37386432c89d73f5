using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>Key material that no client meets, because the configuration offers no TLS.</summary>
internal static class UnusedKeyMaterial
{
    /// <summary>
    /// The findings on key material, errors toned down to warnings where nobody is served with it: it fails whoever turns
    /// TLS on again, and mail that XMail itself sends or fetches with TLS.
    /// </summary>
    public static IEnumerable<Finding> Weigh(Diagnosis facts, IEnumerable<Finding> findings) =>
        facts.TlsConfig?.Services is not { Count: > 0 } services || services.Any(service => service.Enabled)
            ? findings
            : findings.Select(finding => finding.Status == CheckStatus.Error ? finding with { Status = CheckStatus.Warning } : finding);
}
