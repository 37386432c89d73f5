using System.Globalization;
using System.Net;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Live;

/// <summary>Another program holds a port that XMail needs, which keeps the whole server from starting (row 33).</summary>
internal sealed class ListenPortTakenCheck : ICheck
{
    public const string CheckId = "listen-port-taken";

    private const string Finger = "FINGER";

    public string Id => CheckId;

    /// <summary>Service and address, for example "FINGER 0.0.0.0:79".</summary>
    public static string FingerSubject(V1.Endpoint endpoint) => $"{Finger} {Address(endpoint)}";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.Probes.Count == 0) return [Finding.NotApplicable()];
        var obstacles = facts.TlsConfig.StartObstacles.Where(obstacle => obstacle.CheckId == Id).ToLookup(obstacle => obstacle.Subject);
        var probed = LiveEndpoint.Of(facts).Where(endpoint => obstacles.Contains(endpoint.Subject)).Select(Describe);
        var finger =
            from endpoint in facts.TlsConfig.FingerEndpoints.Distinct()
            from obstacle in obstacles[FingerSubject(endpoint)]
            select Describe(endpoint, obstacle.Detail);
        return probed.Concat(finger).DefaultIfEmpty(Finding.Pass());
    }

    private static Finding Describe(LiveEndpoint endpoint) =>
        Finding.Error(endpoint.Probe.ListenerProgram.Length > 0 ? "taken" : "taken-by-unknown", endpoint.Subject).With(endpoint.Parameters(
            ("program", endpoint.Probe.ListenerProgram),
            ("port", endpoint.Probe.Port.ToString(CultureInfo.InvariantCulture))));

    private static Finding Describe(V1.Endpoint finger, string program) =>
        Finding.Error("taken", FingerSubject(finger)).With(
            ("service", Finger),
            ("address", Address(finger)),
            ("program", program),
            ("port", finger.Port.ToString(CultureInfo.InvariantCulture)));

    private static string Address(V1.Endpoint endpoint) => new IPEndPoint(IPAddress.Parse(endpoint.Address), endpoint.Port).ToString();
}
