using XMailFleet.Diagnosing.Configuration;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>
/// Whether client certificates are verified (row 19), and of whom. The files that they are verified against have checks of their own.
/// </summary>
internal sealed class ClientAuthenticationCheck : ICheck
{
    public string Id => "client-authentication";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var authentication = facts.TlsConfig.ClientAuthentication;
        var useFile = facts.TlsConfig.Settings.Single(setting => setting.Name == TlsVariable.UseCertsFile);
        var useDirectory = facts.TlsConfig.Settings.Single(setting => setting.Name == TlsVariable.UseCertsDir);
        yield return Judge(authentication, useFile.On || useDirectory.On, IsStartTlsOffered(facts.TlsConfig)).With(
            ("server_tab", facts.TlsConfig.ServerTabFile.Path));
    }

    private static Finding Judge(ClientAuthentication authentication, bool namesAuthorities, bool isAskedOfMailServers)
    {
        if (authentication.Mode == ClientAuthenticationMode.Unspecified) return Finding.Inconclusive();
        if (authentication.Mode == ClientAuthenticationMode.NotPerformed)
            return namesAuthorities ? Finding.Warning("trust-without-verification") : Finding.Pass(reason: "not-performed");
        var isRequired = authentication.Mode == ClientAuthenticationMode.Required;
        // Other mail servers deliver through the same port and are judged by the same settings. Most offer a certificate where one is asked for.
        if (isAskedOfMailServers) return Finding.Warning(isRequired ? "required-of-mail-servers" : "optional-for-mail-servers");
        return authentication.TrustSource == TrustSource.OpenSslDefault ? Finding.Notice("default-trust")
            : Finding.Pass(reason: isRequired ? "required" : "optional");
    }

    private static bool IsStartTlsOffered(TlsConfig config) =>
        config.Services.Any(service => service is { Service: Service.SmtpStarttls, Enabled: true });
}
