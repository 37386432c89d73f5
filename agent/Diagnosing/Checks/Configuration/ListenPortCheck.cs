using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>A service on a port that the system chooses anew at every start (row 32).</summary>
internal sealed class ListenPortCheck : ICheck
{
    public string Id => "listen-port";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var random = facts.TlsConfig.Services
            .Where(service => service.Enabled && service.Endpoints.Count > 0 && service.Endpoints.All(e => e.Port == 0))
            .ToList();
        return random.Count == 0
            ? [Finding.Pass()]
            : random.Select(service => Finding.Error("random", service.DisplayName).With(("argument", service.Source)));
    }
}
