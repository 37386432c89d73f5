using Google.Protobuf;
using XMailFleet.Agent.Serving;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;
using XMailFleet.State;
using XMailFleet.V1;

namespace XMailFleet.Collector.Quickstart;

/// <summary>The identity of the agent that runs beside the collector in this process: it enrolls as any other does, without the way over the network.</summary>
internal static class OwnAgent
{
    /// <summary>Directory of its identity.</summary>
    public static string DirectoryIn(string dataDirectory) => Path.GetFullPath(Path.Combine(dataDirectory, StateFiles.Agent));

    /// <summary>Has it belong: keeps the identity that it has where that is the host's, else lets it enroll.</summary>
    /// <param name="services">Of the collector.</param>
    /// <param name="host">The host as it is kept.</param>
    /// <param name="directory">Of the identity.</param>
    /// <param name="collector">HOST:PORT at which the agent finds the collector.</param>
    /// <param name="author">Who starts it.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task EnsureAsync(IServiceProvider services, V1.Host host, string directory, string collector, string author, CancellationToken ct)
    {
        OwnDirectory.Prepare(directory, [], _ => true);
        if (IdentityFile.Read(directory) is { } kept && host.Enrollment.State is EnrollmentState.Enrolled && kept.Leaf.SpkiSha256 == host.Enrollment.SpkiSha256)
        {
            if (kept.Collector != collector) await IdentityFile.WriteAsync(directory, kept.At(collector), ct);
            return;
        }

        var enrollment = services.GetRequiredService<FleetEnrollment>();
        var (token, _) = await enrollment.MakeTokenAsync(host.Name, replace: true, author, ct);
        var key = SigningKey.Make();
        var request = new EnrollRequest
        {
            Token = ByteString.CopyFrom(token.Secret),
            CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(key)),
            // Which it is, is known and told once it listens.
            Port = AgentOptions.DefaultPort,
        };
        var answer = await enrollment.EnrollAsync(request, "127.0.0.1", ct);
        await IdentityFile.WriteAsync(
            directory, AgentIdentity.Of(key, answer.Certificate.ToByteArray(), answer.AuthorityCertificate.ToByteArray(), collector), ct);
    }
}
