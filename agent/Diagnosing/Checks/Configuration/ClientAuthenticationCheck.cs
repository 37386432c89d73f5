using XMailFleet.Diagnosing.Configuration;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>
/// Whether client certificates are verified (row 19). The files that they are verified against have checks of their own.
/// </summary>
internal sealed class ClientAuthenticationCheck : ICheck
{
    public string Id => "client-authentication";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var authentication = facts.TlsConfig.ClientAuthentication;
        var useFile = facts.TlsConfig.Settings.Single(setting => setting.Name == TlsVariable.UseCertsFile);
        var useDirectory = facts.TlsConfig.Settings.Single(setting => setting.Name == TlsVariable.UseCertsDir);
        yield return Judge(authentication, useFile, useDirectory).With(
            ("server_tab", facts.TlsConfig.ServerTabFile.Path));
    }

    private static Finding Judge(ClientAuthentication authentication, Setting useFile, Setting useDirectory)
    {
        if (authentication.Mode == ClientAuthenticationMode.Unspecified) return Finding.Inconclusive();
        if (authentication.Mode == ClientAuthenticationMode.NotPerformed)
            return useFile.On || useDirectory.On ? Finding.Warning("trust-without-verification") : Finding.Pass(reason: "not-performed");
        if (authentication.TrustSource != TrustSource.OpenSslDefault)
            return Finding.Pass(reason: authentication.Mode == ClientAuthenticationMode.Required ? "required" : "optional");
        return Finding.Notice("default-trust");
    }
}
