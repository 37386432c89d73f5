using XMailFleet.V1;

namespace XMailFleet.Texts;

internal partial interface INames
{
    string? Of(Service service);

    /// <summary>How a client comes to TLS with the service.</summary>
    string? Explain(Service service);

    string? Of(Expected expected);

    string? Of(ClientAuthenticationMode mode);

    string? Of(TrustSource source);

    string? Of(InstallationSource source);

    string? Of(IgnoredCause cause);
}
