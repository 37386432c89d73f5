using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>How client certificates are verified, as far as the CA files are concerned.</summary>
/// <param name="IsPerformed">XMail asks for client certificates. Only then does it open the CA files at all.</param>
/// <param name="IsRequired">A client without a good certificate is turned away.</param>
/// <param name="UsesFile">SSLUseCertsFile is on.</param>
/// <param name="UsesDirectory">SSLUseCertsDir is on.</param>
/// <param name="Source">What comes of the two, with what is there.</param>
/// <param name="AcceptsSelfSigned">A self-signed client certificate needs no anchor.</param>
internal sealed record ClientTrust(
    bool IsPerformed, bool IsRequired, bool UsesFile, bool UsesDirectory, TrustSource Source, bool AcceptsSelfSigned)
{
    /// <summary>Null where the configuration is not known.</summary>
    public static ClientTrust? Of(Diagnosis facts)
    {
        if (facts.TlsConfig?.ClientAuthentication is not { } authentication) return null;
        if (authentication.Mode is ClientAuthenticationMode.Unspecified) return null;
        return new ClientTrust(
            authentication.Mode is not ClientAuthenticationMode.NotPerformed,
            authentication.Mode is ClientAuthenticationMode.Required,
            IsOn(facts, "SSLUseCertsFile"),
            IsOn(facts, "SSLUseCertsDir"),
            authentication.TrustSource,
            authentication.AllowSelfSigned);
    }

    /// <summary>What it means that the only trust source holds no anchor.</summary>
    public Finding WithoutAnchor(string path) =>
        AcceptsSelfSigned ? Finding.Warning("no-anchor-self-signed", path)
        : IsRequired ? Finding.Error("no-anchor-required", path)
        : Finding.Warning("no-anchor", path);

    private static bool IsOn(Diagnosis facts, string name) =>
        facts.TlsConfig.Settings.Any(setting => setting.Name == name && setting.On);
}
