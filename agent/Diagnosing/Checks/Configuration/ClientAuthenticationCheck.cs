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
        yield return Judge(authentication, useFile.On || useDirectory.On).With(("server_tab", facts.TlsConfig.ServerTabFile.Path));
        if (authentication.Mode is ClientAuthenticationMode.Optional or ClientAuthenticationMode.Required && IsStartTlsOffered(facts.TlsConfig))
            yield return JudgeMailServers(authentication.Mode).With(("server_tab", facts.TlsConfig.ServerTabFile.Path));
    }

    private static Finding Judge(ClientAuthentication authentication, bool namesAuthorities)
    {
        if (authentication.Mode == ClientAuthenticationMode.Unspecified) return Finding.Inconclusive();
        if (authentication.Mode == ClientAuthenticationMode.NotPerformed)
            return namesAuthorities ? Finding.Warning("trust-without-verification") : Finding.Pass(reason: "not-performed");
        if (authentication.TrustSource == TrustSource.OpenSslDefault) return Finding.Notice("default-trust");
        return Finding.Pass(reason: authentication.Mode == ClientAuthenticationMode.Required ? "required" : "optional");
    }

    // Other mail servers deliver through the same port and are judged by the same settings. Many offer a certificate where one is asked for.
    private static Finding JudgeMailServers(ClientAuthenticationMode mode) => mode == ClientAuthenticationMode.Required
        ? Finding.Warning("required-of-mail-servers", "SMTP STARTTLS")
        : Finding.Warning("optional-for-mail-servers", "SMTP STARTTLS");

    private static bool IsStartTlsOffered(TlsConfig config) =>
        config.Services.Any(service => service is { Service: Service.SmtpStarttls, Enabled: true });
}
