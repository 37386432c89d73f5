using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>Says what a client will get from each service (facts §3 to §5). Pure.</summary>
internal static class ExpectationJudge
{
    /// <summary>One for each service of the configuration, in its order. The facts must be complete.</summary>
    public static IReadOnlyList<ServiceExpectation> Judge(Diagnosis facts)
    {
        var everywhere = Obstacles(facts);
        return [.. facts.TlsConfig.Services.Select(service => Judge(service, facts.TlsConfig.ClientAuthentication.Mode, everywhere))];
    }

    /// <summary>What stands in the way of every handshake of every service, in the order in which XMail meets it.</summary>
    public static IReadOnlyList<Obstacle> Obstacles(Diagnosis facts) =>
        [.. StartObstacles(facts), .. ServerTab(facts.TlsConfig), .. HandshakeObstacles.Find(facts)];

    private static ServiceExpectation Judge(ServiceConfig service, ClientAuthenticationMode authentication, IReadOnlyList<Obstacle> everywhere)
    {
        if (!service.Enabled) return new ServiceExpectation(service.Service, Expected.NotOffered, []);
        var obstacles = RandomPort(service).Concat(everywhere).ToList();
        var certain = obstacles.Where(obstacle => !obstacle.Unknown).ToList();
        var expected = certain.Count > 0 ? Expected.Failure
            : obstacles.Count > 0 ? Expected.Unknown
            : authentication == ClientAuthenticationMode.Required ? Expected.TlsWithCertificate
            : Expected.Tls;
        return new ServiceExpectation(service.Service, expected, [.. (certain.Count > 0 ? certain : obstacles).Select(o => o.CheckId).Distinct()]);
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
        yield return new("server-tab-file", Unknown: config.ServerTabFile.State is FileState.Unreadable or FileState.Oversized or FileState.Barred);
    }

    // A port that the system chooses anew at every start is one that no client knows.
    private static IEnumerable<Obstacle> RandomPort(ServiceConfig service)
    {
        if (service.Endpoints.Count > 0 && service.Endpoints.All(endpoint => endpoint.Port == 0)) yield return new("listen-port");
    }
}
