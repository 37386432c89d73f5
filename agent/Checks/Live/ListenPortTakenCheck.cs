using System.Globalization;
using XMailFleet.V1;

namespace XMailFleet.Agent.Checks.Live;

/// <summary>Another program holds a port that XMail needs, which keeps the whole server from starting (row 33).</summary>
internal sealed class ListenPortTakenCheck : ICheck
{
    public const string CheckId = "listen-port-taken";

    public string Id => CheckId;

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.Probes.Count == 0) return [Finding.NotApplicable()];
        var obstacles = facts.TlsConfig.StartObstacles.Where(obstacle => obstacle.CheckId == Id).Select(obstacle => obstacle.Subject).ToHashSet();
        return LiveEndpoint.Of(facts).Where(endpoint => obstacles.Contains(endpoint.Subject)).Select(Describe).DefaultIfEmpty(Finding.Pass());
    }

    private static Finding Describe(LiveEndpoint endpoint) =>
        Finding.Error(endpoint.Probe.ListenerProgram.Length > 0 ? "taken" : "taken-by-unknown", endpoint.Subject).With(endpoint.Parameters(
            ("program", endpoint.Probe.ListenerProgram),
            ("port", endpoint.Probe.Port.ToString(CultureInfo.InvariantCulture))));
}
