using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Live;

/// <summary>Which TLS versions the running server accepts.</summary>
internal sealed class ProbeProtocolsCheck : ICheck
{
    private static readonly string[] Old = ["TLSv1.0", "TLSv1.1"];

    public string Id => "probe-protocols";

    public IEnumerable<Finding> Judge(Diagnosis facts) => LiveEndpoint.Judge(facts, endpoint =>
        (FindingOf(endpoint.Probe) with { Subject = endpoint.Subject }).With(endpoint.Parameters(
            ("accepted", string.Join(", ", endpoint.Probe.AcceptedProtocols)),
            ("old", string.Join(", ", endpoint.Probe.AcceptedProtocols.Intersect(Old))))));

    private static Finding FindingOf(Probe probe)
    {
        if (probe.AcceptedProtocols.Count == 0) return Finding.NotApplicable();
        if (probe.AcceptedProtocols.Except(Old).Any())
            return probe.AcceptedProtocols.Intersect(Old).Any() ? Finding.Notice("old-accepted") : Finding.Pass();
        // That only old versions work may be said only where the new ones were tried and refused.
        return probe.RefusedProtocols.Except(Old).Count() == 2 ? Finding.Warning("only-old") : Finding.Inconclusive();
    }
}
