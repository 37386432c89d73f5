using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>SSLAllowSelfSigned lets in any self-signed client certificate (row 20).</summary>
internal sealed class SelfSignedClientsCheck : ICheck
{
    public string Id => "self-signed-clients";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var authentication = facts.TlsConfig.ClientAuthentication;
        if (authentication.Mode == ClientAuthenticationMode.NotPerformed) yield return Finding.NotApplicable();
        else if (!authentication.AllowSelfSigned) yield return Finding.Pass();
        else if (authentication.Mode == ClientAuthenticationMode.Required) yield return Finding.Warning("authenticates-nobody");
        else yield return Finding.Notice("accepted");
    }
}
