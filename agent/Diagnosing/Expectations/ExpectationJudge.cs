using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>Says what a client will get from each service (facts §3 to §5).</summary>
internal static class ExpectationJudge
{
    /// <summary>Fills <c>expected</c> of the six services. All other facts must be there.</summary>
    public static void Judge(Diagnosis facts)
    {
        var everywhere = StartObstacles(facts)
            .Concat(ServerTab(facts.TlsConfig))
            .Concat(HandshakeObstacles.Find(facts))
            .ToList();
        foreach (var service in facts.TlsConfig.Services) Judge(facts, service, everywhere);
    }

    private static void Judge(Diagnosis facts, ServiceConfig service, IReadOnlyList<Obstacle> everywhere)
    {
        service.ExpectedCheckIds.Clear();
        if (!service.Enabled)
        {
            service.Expected = Expected.NotOffered;
            return;
        }

        var obstacles = RandomPort(service).Concat(everywhere).ToList();
        var certain = obstacles.Where(obstacle => !obstacle.Unknown).ToList();
        service.Expected = certain.Count > 0 ? Expected.Failure
            : obstacles.Count > 0 ? Expected.Unknown
            : facts.TlsConfig.ClientAuthentication.Mode == ClientAuthenticationMode.Required ? Expected.TlsWithCertificate
            : Expected.Tls;
        service.ExpectedCheckIds.AddRange((certain.Count > 0 ? certain : obstacles).Select(o => o.CheckId).Distinct());
    }

    private static IEnumerable<Obstacle> StartObstacles(Diagnosis facts)
    {
        foreach (var obstacle in facts.TlsConfig.StartObstacles) yield return new(obstacle.CheckId);
        // A server that runs has found its libraries, wherever that was.
        var isToStart = facts.ServerProcess?.State is not ServerState.Running;
        if (isToStart && facts.OpenSsl.Requirement is { } requirement && requirement.Unsatisfied.Count > 0) yield return new("openssl-libraries");
    }

    // Without its server.tab XMail greets with 421, -ERR, or closes.
    private static IEnumerable<Obstacle> ServerTab(TlsConfig config)
    {
        if (config is { HasServerTabReadableByServer: true, ServerTabReadableByServer: false })
        {
            yield return new("server-tab-file");
            yield break;
        }

        // The C library opens a directory and reads nothing from it: to XMail that is an empty file.
        if (config.ServerTabFile.State is FileState.Present or FileState.Empty or FileState.Directory) yield break;
        yield return new("server-tab-file", Unknown: config.ServerTabFile.State is FileState.Unreadable or FileState.Oversized);
    }

    // A port that the system chooses anew at every start is one that no client knows.
    private static IEnumerable<Obstacle> RandomPort(ServiceConfig service)
    {
        if (service.Endpoints.Count > 0 && service.Endpoints.All(endpoint => endpoint.Port == 0)) yield return new("listen-port");
    }
}
