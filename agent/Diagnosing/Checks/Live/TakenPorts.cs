using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Live;

/// <summary>
/// Ports that XMail needs and another program holds, by what the probes saw, and of FINGER, which is not probed, by who listens.
/// Told only where no XMail runs, nothing listens for another of its services, and what answers is not what the files would give.
/// </summary>
internal static class TakenPorts
{
    /// <summary>Each keeps the whole server from starting; the subject is that of the endpoint, the detail the program's name.</summary>
    /// <param name="facts">The facts, with the probes.</param>
    /// <param name="servesByFiles">False where no handshake could succeed with the host's files: then a dead one proves nothing.</param>
    /// <param name="fingerProgram">Name of the program that keeps an endpoint of FINGER from being opened; empty where none is seen.</param>
    public static IReadOnlyList<StartObstacle> Find(Diagnosis facts, bool servesByFiles, Func<Endpoint, string> fingerProgram)
    {
        var endpoints = LiveEndpoint.Of(facts).ToList();
        if (!endpoints.Exists(endpoint => endpoint.AwaitsServer)) return [];
        return [.. endpoints.Where(endpoint => IsForeign(endpoint, servesByFiles)).Select(endpoint => new StartObstacle
        {
            CheckId = ListenPortTakenCheck.CheckId,
            Subject = endpoint.Subject,
            Detail = endpoint.Probe.ListenerProgram,
        }).Concat(FindFinger(facts, fingerProgram))];
    }

    private static IEnumerable<StartObstacle> FindFinger(Diagnosis facts, Func<Endpoint, string> fingerProgram) =>
        from endpoint in facts.TlsConfig.FingerEndpoints.Distinct()
        let program = fingerProgram(endpoint)
        where program.Length > 0
        select new StartObstacle { CheckId = ListenPortTakenCheck.CheckId, Subject = ListenPortTakenCheck.FingerSubject(endpoint), Detail = program };

    private static bool IsForeign(LiveEndpoint endpoint, bool servesByFiles) =>
        endpoint is { ServerStands: true, Probe.Reachable: true } && (IsNoTlsServer(endpoint, servesByFiles) || IsAnotherTlsServer(endpoint.Probe));

    private static bool IsNoTlsServer(LiveEndpoint endpoint, bool servesByFiles) =>
        !endpoint.SpeaksTls
        && (servesByFiles || !endpoint.Service.Enabled)
        && endpoint.Probe.Failure is ProbeFailure.WrongProtocol or ProbeFailure.TimedOut or ProbeFailure.HungUp
            or ProbeFailure.ClosedAtHandshake or ProbeFailure.Alert;

    // Only of a program that is seen: an XMail that the agent cannot see may serve a certificate of before.
    private static bool IsAnotherTlsServer(Probe probe) =>
        probe is { TlsEstablished: true, HasLeafMatchesFile: true, LeafMatchesFile: false, ListenerProgram.Length: > 0 };
}
