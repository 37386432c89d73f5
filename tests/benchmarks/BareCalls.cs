using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Grpc.Net.Client;
using XMailFleet.Simulator.Access;
using XMailFleet.Simulator.Agents;
using XMailFleet.Simulator.Lives;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>A loop of gRPC calls to virtual agents on kept connections, which keeps nothing of what it hears: what any poll costs at least.</summary>
internal sealed class BareCalls : IDisposable
{
    private const int Concurrency = 32;

    private readonly HttpClient _client;
    private readonly List<AgentService.AgentServiceClient> _agents;
    private readonly DiagnoseRequest[] _requests;

    private BareCalls(AgentFarm farm, IEnumerable<Life> lives, HttpClient client)
    {
        _client = client;
        _agents = [.. lives.Select(life => new AgentService.AgentServiceClient(GrpcChannel.ForAddress(
            $"http://{farm.AddressOf(life.Index)}", new GrpcChannelOptions { HttpClient = client })))];
        _requests = [.. _agents.Select(_ => new DiagnoseRequest())];
    }

    /// <summary>Calls in clear.</summary>
    public static BareCalls InClear(AgentFarm farm, IEnumerable<Life> lives) => new(farm, lives, new HttpClient(new SocketsHttpHandler { UseProxy = false }));

    /// <summary>Calls on which both sides show a certificate, as the collector's.</summary>
    /// <param name="farm">Its agents answer as any identity that is asked for.</param>
    /// <param name="lives">Those to call.</param>
    /// <param name="identity">Id of some agent, which also is what this side shows.</param>
    public static BareCalls OverMutualTls(AgentFarm farm, IEnumerable<Life> lives, string identity) => new(farm, lives, new HttpClient(new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Parse(context.DnsEndPoint.Host), context.DnsEndPoint.Port, ct);
            var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
            await stream.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = identity,
                    ApplicationProtocols = [SslApplicationProtocol.Http2],
                    ClientCertificateContext = EnrolledAgents.Find(identity),
                    RemoteCertificateValidationCallback = (_, theirs, _, _) => theirs is not null,
                },
                ct);
            return stream;
        },
    }));

    /// <summary>Asks each agent once for the whole, and from then on whether it is the same.</summary>
    public async Task LearnAsync() => await ForAsync(_agents.Count, async index =>
        _requests[index] = new DiagnoseRequest { KnownDigest = (await _agents[index].DiagnoseAsync(new DiagnoseRequest())).Digest });

    /// <summary>Makes so many calls in turn; gives how long they took.</summary>
    public async Task<TimeSpan> CallAsync(int calls)
    {
        var start = Stopwatch.GetTimestamp();
        await ForAsync(calls, async call => await _agents[call % _agents.Count].DiagnoseAsync(_requests[call % _agents.Count]));
        return Stopwatch.GetElapsedTime(start);
    }

    public void Dispose() => _client.Dispose();

    private static Task ForAsync(int count, Func<int, Task> act) => Parallel.ForAsync(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = Concurrency }, async (index, _) => await act(index));
}
