using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Identities;
using XMailFleet.Simulator.Access;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>
/// A warm diagnosis without probes of the published agent, from outside: by its socket, in clear, and over mutual TLS, each on one connection and one
/// call after the other; whole, and asked whether it is the same. Beside it the script on the same mail root, in turn.
/// </summary>
internal static class WarmServed
{
    // An agent uses 0.4 of a processor for long, and as many calls at once as come to five seconds of it.
    private const int Calls = 50;
    private const int Scripts = 10;
    private const int Turns = 6;

    public static async Task MeasureAsync(string program)
    {
        using var root = Peer.MakeMailRoot();
        using var state = new ScratchDirectory();
        var port = int.Parse(FreePort.Next(), CultureInfo.InvariantCulture);
        var shown = Admit(state.Path, port);
        var socket = state.PathOf("agent.sock");
        using var agent = Process.Start(
            program, ["serve", "--mail-root", root.Directory, "--xmail-args", "", "--port", $"{port}", "--state-dir", state.Path, "--socket", socket]);
        try
        {
            using var local = LocalChannel.To(socket);
            using var tls = GrpcChannel.ForAddress($"https://127.0.0.1:{port}", new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { SslOptions = shown } });
            await new AgentService.AgentServiceClient(local).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true }, new CallOptions().WithWaitForReady());
            await CompareAsync(root, local, tls);
        }
        finally
        {
            agent.Kill();
            await agent.WaitForExitAsync();
        }
    }

    private static async Task CompareAsync(MailRoot root, GrpcChannel local, GrpcChannel tls)
    {
        (string Name, Func<Task> ActAsync, int Times)[] acts =
        [
            ("peer.sh", () => Peer.RunAsync(root), Scripts),
            ("socket, health (a bare call)", Health(local), Calls),
            ("socket, whole", await DiagnoseAsync(local, isKnown: false), Calls),
            ("socket, unchanged", await DiagnoseAsync(local, isKnown: true), Calls),
            ("mutual TLS, health (a bare call)", Health(tls), Calls),
            ("mutual TLS, whole", await DiagnoseAsync(tls, isKnown: false), Calls),
            ("mutual TLS, unchanged", await DiagnoseAsync(tls, isKnown: true), Calls),
        ];
        var times = acts.ToDictionary(act => act.Name, _ => new List<double>());
        for (var turn = -1; turn < Turns; turn++)
            foreach (var (name, actAsync, count) in acts)
                for (var time = 0; time < count; time++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await actAsync();
                    if (turn >= 0) times[name].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }

        var script = Median(times["peer.sh"]);
        foreach (var (name, all) in times)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} median {Median(all):F3} ms, 90th percentile {all.Order().ElementAt(all.Count * 9 / 10):F3} ms; {script / Median(all):F1} times faster than peer.sh"));
    }

    private static Func<Task> Health(GrpcChannel channel)
    {
        var client = new Health.HealthClient(channel);
        return async () => await client.CheckAsync(new HealthCheckRequest());
    }

    private static async Task<Func<Task>> DiagnoseAsync(GrpcChannel channel, bool isKnown)
    {
        var client = new AgentService.AgentServiceClient(channel);
        var digest = (await client.DiagnoseAsync(new DiagnoseRequest { SkipProbes = true })).Digest;
        var request = new DiagnoseRequest { SkipProbes = true, KnownDigest = isKnown ? digest : ByteString.Empty };
        return async () =>
        {
            if ((await client.DiagnoseAsync(request)).Unchanged is null == isKnown) throw new InvalidOperationException("The answer is another one than asked for.");
        };
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);

    // Makes a fleet of this agent and its caller: the one has its identity before it starts, the other what it shows.
    private static SslClientAuthenticationOptions Admit(string state, int port)
    {
        var now = TimeProvider.System.GetUtcNow();
        var authority = Authority.Make("benchmarks", now);
        var key = SigningKey.Make();
        var leaf = authority.Issue(key.Public, IdentityKind.Agent, Guid.NewGuid().ToString(), new ServerNames([], [IPAddress.Loopback]), now);
        var identity = AgentIdentity.Of(key, leaf.Der, authority.Certificate, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port + 1}"));
        var file = Path.Combine(state, "identity.pem");
        File.WriteAllText(file, "");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(file, identity.ToText());
        var own = SigningKey.Make();
        var issued = authority.Issue(own.Public, IdentityKind.Collector, Guid.NewGuid().ToString(), ServerNames.None, now);
        var trusted = X509CertificateLoader.LoadCertificate(authority.Certificate);
        return new SslClientAuthenticationOptions
        {
            TargetHost = "127.0.0.1",
            ClientCertificateContext = SslStreamCertificateContext.Create(X509Certificate2.CreateFromPem(CertificatePem.Of(issued.Der), own.ToPem()), [trusted], offline: true),
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { trusted },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        };
    }
}
