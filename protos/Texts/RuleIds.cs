namespace XMailFleet.Texts;

/// <summary>Ids of the regression rules that rest on no check. All other rules have the id of their check.</summary>
public static class RuleIds
{
    public const string CertificateReplaced = "certificate-replaced";
    public const string HostUnreachable = "host-unreachable";
    public const string OpenSslVersionDowngrade = "openssl-version-downgrade";
    public const string ServiceDisabled = "service-disabled";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [CertificateReplaced, HostUnreachable, OpenSslVersionDowngrade, ServiceDisabled];
}
