using XMailFleet.Agent.Configuration;
using XMailFleet.V1;

namespace XMailFleet.Agent.Checks.Configuration;

/// <summary>Whether client certificates are verified against what the configuration seems to mean (rows 15, 16, 19).</summary>
internal sealed class ClientAuthenticationCheck : ICheck
{
    public string Id => "client-authentication";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var authentication = facts.TlsConfig.ClientAuthentication;
        var useFile = facts.TlsConfig.Settings.Single(setting => setting.Name == TlsVariable.UseCertsFile);
        var useDirectory = facts.TlsConfig.Settings.Single(setting => setting.Name == TlsVariable.UseCertsDir);
        yield return Judge(facts, authentication, useFile, useDirectory).With(
            ("file", facts.KeyMaterial.CaFile.File.Path),
            ("directory", facts.KeyMaterial.CaDirectory.File.Path),
            ("server_tab", facts.TlsConfig.ServerTabFile.Path));
    }

    private static Finding Judge(Diagnosis facts, ClientAuthentication authentication, Setting useFile, Setting useDirectory)
    {
        if (authentication.Mode == ClientAuthenticationMode.Unspecified) return Finding.Inconclusive();
        if (authentication.Mode == ClientAuthenticationMode.NotPerformed)
            return useFile.On || useDirectory.On ? Finding.Warning("trust-without-verification") : Finding.Pass(reason: "not-performed");
        if (authentication.TrustSource != TrustSource.OpenSslDefault)
            return Finding.Pass(reason: authentication.Mode == ClientAuthenticationMode.Required ? "required" : "optional");
        if (useFile.On || useDirectory.On) return Finding.Warning("trust-missing");
        return facts.KeyMaterial.CaFile.File.State == FileState.Present || facts.KeyMaterial.CaDirectory.File.State == FileState.Directory
            ? Finding.Warning("trust-not-used")
            : Finding.Notice("default-trust");
    }
}
