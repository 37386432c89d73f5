using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>
/// A trust source without a single usable anchor accepts no client certificate. Where it is certs.pem or certs/ alone,
/// the check of that one tells it.
/// </summary>
internal sealed class ClientTrustCheck : ICheck
{
    public string Id => "client-trust";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var authentication = facts.TlsConfig.ClientAuthentication;
        yield return authentication switch
        {
            { Mode: ClientAuthenticationMode.NotPerformed } or { TrustSource: TrustSource.File or TrustSource.Directory } =>
                Finding.NotApplicable(),
            { AnchorCount: < 0 } => Finding.Inconclusive(),
            { AnchorCount: > 0 } => Finding.Pass().With(("count", Format.Number(authentication.AnchorCount))),
            { AllowSelfSigned: true } => Finding.Warning("only-self-signed"),
            _ when IsShadowed(facts) => Shadowed(authentication.Mode, facts.KeyMaterial),
            { Mode: ClientAuthenticationMode.Required } => Finding.Error("nobody-gets-in"),
            _ => Finding.Warning("trusts-nobody"),
        };
    }

    private static bool IsShadowed(Diagnosis facts) =>
        facts.TlsConfig.ClientAuthentication.TrustSource is TrustSource.FileAndDirectory
        && facts.KeyMaterial.CaDirectory.Entries.Any(entry => entry is { State: CaDirectoryEntryState.Found, Shadowed: true });

    private static Finding Shadowed(ClientAuthenticationMode mode, KeyMaterial keys)
    {
        var finding = mode is ClientAuthenticationMode.Required ? Finding.Error("shadowed") : Finding.Warning("shadowed");
        return finding.With(("ca_file", keys.CaFile.File.Path), ("path", keys.CaDirectory.File.Path));
    }
}
