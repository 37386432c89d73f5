using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>Whether the configuration offers any TLS.</summary>
internal sealed class TlsOfferedCheck : ICheck
{
    public string Id => "tls-offered";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        yield return facts.TlsConfig.Services.Any(service => service.Enabled)
            ? Finding.Pass()
            : Finding.Warning(facts.TlsConfig.Services.Any(service => service.Endpoints.Count > 0) ? "none" : "no-service");
    }
}
