using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>Says what a client will get from each service (facts §3 to §5). Pure.</summary>
internal static class ExpectationJudge
{
    /// <summary>One for each service of the configuration, in its order. The facts must be complete.</summary>
    public static IReadOnlyList<ServiceExpectation> Judge(Diagnosis facts)
    {
        var outlook = HandshakeOutlook.Of(facts);
        IReadOnlyList<Obstacle> everywhere = [.. BeforeHandshake(facts), .. outlook.Obstacles];
        return [.. facts.TlsConfig.Services.Select(service => Judge(service, facts.TlsConfig.ClientAuthentication.Mode, everywhere, outlook))];
    }

    /// <summary>What stands in the way of every handshake of every service, in the order in which XMail meets it.</summary>
    public static IReadOnlyList<Obstacle> Obstacles(Diagnosis facts) =>
        [.. BeforeHandshake(facts), .. HandshakeOutlook.Of(facts).Obstacles];

    private static IEnumerable<Obstacle> BeforeHandshake(Diagnosis facts) => StartObstacles(facts).Concat(ServerTab(facts.TlsConfig));

    private static ServiceExpectation Judge(
        ServiceConfig service, ClientAuthenticationMode authentication, IReadOnlyList<Obstacle> everywhere, HandshakeOutlook outlook)
    {
        if (!service.Enabled) return new ServiceExpectation(service.Service, Expected.NotOffered, []) { Source = outlook.Source };
        var obstacles = RandomPort(service).Concat(everywhere).ToList();
        var certain = obstacles.Where(obstacle => !obstacle.Unknown).ToList();
        var ofAny = Of([.. obstacles.Where(obstacle => !obstacle.OfUsual)], authentication);
        return new ServiceExpectation(service.Service, Of(obstacles, authentication), [.. (certain.Count > 0 ? certain : obstacles).Select(o => o.CheckId).Distinct()])
        {
            OfAny = ofAny,
            Source = outlook.Source,
            Protocols = ofAny is Expected.Tls or Expected.TlsWithCertificate ? outlook.Protocols : [],
        };
    }

    private static Expected Of(List<Obstacle> obstacles, ClientAuthenticationMode authentication) =>
        obstacles.Any(obstacle => !obstacle.Unknown) ? Expected.Failure
        : obstacles.Count > 0 ? Expected.Unknown
        : authentication == ClientAuthenticationMode.Required ? Expected.TlsWithCertificate
        : Expected.Tls;

    private static IEnumerable<Obstacle> StartObstacles(Diagnosis facts)
    {
        foreach (var obstacle in facts.TlsConfig.StartObstacles) yield return new(obstacle.CheckId);
        // A server that runs has found its libraries, wherever that was.
        var isToStart = facts.ServerProcess?.State is not ServerState.Running;
        if (!isToStart || facts.OpenSsl.Requirement is not { } requirement) yield break;
        if (requirement.Unsatisfied.Count > 0) yield return new("openssl-libraries");
        // No program that would say what it needs, and no library that it could have: nothing is known of this XMail's TLS.
        else if (requirement.Architecture.Length == 0 && !facts.OpenSsl.Libraries.Any(library => library.Kind is LibraryKind.Ssl)) yield return new("openssl-libraries", Unknown: true);
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
