namespace XMailFleet.Texts;

/// <summary>Ids of the regression rules that rest on no check. All other rules have the id of their check.</summary>
public static class RuleIds
{
    public const string AgentVersionChanged = "agent-version-changed";
    public const string CannotBeTold = "cannot-be-told";
    public const string CertificateEndsSooner = "certificate-ends-sooner";
    public const string CertificateNamesLost = "certificate-names-lost";
    public const string CertificateReplaced = "certificate-replaced";
    public const string ChangesWithoutRest = "changes-without-rest";
    public const string HostUnreachable = "host-unreachable";
    public const string OpenSslVersionDowngrade = "openssl-version-downgrade";
    public const string OpenSslVersionUpgrade = "openssl-version-upgrade";
    public const string ServiceDisabled = "service-disabled";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AgentVersionChanged, CannotBeTold, CertificateEndsSooner, CertificateNamesLost, CertificateReplaced, ChangesWithoutRest, HostUnreachable,
        OpenSslVersionDowngrade, OpenSslVersionUpgrade, ServiceDisabled,
    ];
}
