using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>Callers who mean ill cost an agent little, and keep nobody else out.</summary>
[Trait("Needs", "aot")]
[Trait("Needs", "root")]
public sealed class CallersOfAnAgentTests : IAsyncLifetime
{
    private const double MostMegabytes = 64;

    private readonly MailRoot _root = MailRoot.Healthy();
    private Server _agent = null!;
    private OtherMachine _elsewhere = null!;

    public async Task InitializeAsync()
    {
        _elsewhere = await OtherMachine.MakeAsync();
        _agent = await Server.StartAgentAsync(
            _root, await PublishedPrograms.AgentAsync, null, ("DOTNET_GCgen0size", "0x400000"), ("XMAILFLEET_BIND", "0.0.0.0"));
        await Client(_agent.Channel).DiagnoseAsync(new DiagnoseRequest());
    }

    public async Task DisposeAsync()
    {
        await _agent.DisposeAsync();
        await _elsewhere.DisposeAsync();
        _root.Dispose();
    }

    [Fact]
    public async Task Diagnose_RequestsOfUnknownFields_AreRefusedUnread()
    {
        var before = Resident();
        // What a message holds that nobody knows is kept by default, four megabytes at a time.
        var method = new Method<byte[], byte[]>(
            MethodType.Unary, "xmailfleet.v1.AgentService", "Diagnose", Marshallers.Create(bytes => bytes, bytes => bytes), Marshallers.Create(bytes => bytes, bytes => bytes));
        var junk = Enumerable.Repeat<byte>(0x78, 4 << 20).ToArray();

        var calls = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var channel = GrpcChannel.ForAddress(_agent.Url);
            return await StatusAsync(channel.CreateCallInvoker().AsyncUnaryCall(method, null, default, junk).ResponseAsync);
        }));

        Assert.All(calls, status => Assert.True(status is StatusCode.ResourceExhausted or StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled, status.ToString()));
        await AssertStillAnswersAsync(before);
    }

    [Fact]
    public async Task Diagnose_NineHundredRequestsThatDrip_LeaveRoomForOthers()
    {
        var before = Resident();
        var drips = new List<IDisposable>();
        for (var connection = 0; connection < 30; connection++) drips.Add(await DripAsync(requests: 30));

        await AssertStillAnswersAsync(before);
        drips.ForEach(drip => drip.Dispose());
    }

    [Fact]
    public async Task Diagnose_ManyAtOnce_ShareWhatIsBegunAfterTheyAsked()
    {
        using var channel = GrpcChannel.ForAddress(_agent.Url);

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Client(channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true }).ResponseAsync));

        Assert.True(answers.Select(answer => answer.Diagnosis.CollectTime).Distinct().Count() < 16);
    }

    [Fact]
    public async Task WatchHost_OneMachineHoldsAllStreams_AnotherGetsOne()
    {
        using var strangers = ChannelFrom("127.0.0.2");
        var held = Enumerable.Range(0, 16).Select(_ => Client(strangers).WatchHost(new WatchHostRequest())).ToList();
        foreach (var stream in held) await stream.ResponseStream.MoveNext();

        using var elsewhere = ChannelFrom(_elsewhere.Address);
        using var ours = Client(elsewhere).WatchHost(new WatchHostRequest(), deadline: Deadline());
        Assert.True(await ours.ResponseStream.MoveNext());
        // Whoever asks on does not get it back.
        using var more = Client(strangers).WatchHost(new WatchHostRequest(), deadline: Deadline());
        Assert.Equal(StatusCode.ResourceExhausted, (await Assert.ThrowsAsync<RpcException>(() => more.ResponseStream.MoveNext())).StatusCode);
        _root.Write("server.key", "another");

        Assert.True(await ours.ResponseStream.MoveNext());
        held.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task Connect_OneMachineHoldsAllConnections_AnotherGetsIn()
    {
        var held = new List<Socket>();
        for (var number = 0; number < 200; number++)
        {
            try
            {
                held.Add(await ConnectFromAsync($"127.0.0.{1 + number}"));
            }
            catch (SocketException)
            {
                // There is no place left for this address.
            }
        }

        using var channel = ChannelFrom(_elsewhere.Address);
        Assert.NotNull((await Client(channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true }, deadline: Deadline())).Diagnosis);
        held.ForEach(socket => socket.Dispose());
    }

    private async Task AssertStillAnswersAsync(double before)
    {
        using var channel = ChannelFrom(_elsewhere.Address);
        Assert.NotNull((await Client(channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true }, deadline: Deadline())).Diagnosis);
        Assert.InRange(Resident() - before, -1000, MostMegabytes);
    }

    // Many requests whose bodies begin and never end.
    private async Task<Socket> DripAsync(int requests)
    {
        var socket = await ConnectFromAsync("127.0.0.2");
        await TrySendAsync(socket, RawHttp2.Opening);
        for (var stream = 1; stream < 2 * requests; stream += 2)
        {
            await TrySendAsync(socket, RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndHeaders, stream, RawHttp2.Request("/xmailfleet.v1.AgentService/Diagnose")));
            await TrySendAsync(socket, RawHttp2.Frame(RawHttp2.Data, 0, stream, [0, 0, 0, 16, 0]));
        }

        return socket;
    }

    private static async Task TrySendAsync(Socket socket, byte[] bytes)
    {
        try
        {
            await socket.SendAsync(bytes);
        }
        catch (SocketException)
        {
            // The agent has hung up, which is its right.
        }
    }

    private async Task<Socket> ConnectFromAsync(string address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
        await socket.ConnectAsync(address.StartsWith("127.", StringComparison.Ordinal) ? "127.0.0.1" : address, _agent.Port);
        return socket;
    }

    private GrpcChannel ChannelFrom(string address) => GrpcChannel.ForAddress(_agent.Url, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, _) => new NetworkStream(await ConnectFromAsync(address), ownsSocket: true),
        },
        DisposeHttpClient = true,
    });

    private double Resident()
    {
        var status = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_agent.ProcessId}/status"));
        return double.Parse(status.Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    private static async Task<StatusCode> StatusAsync(Task<byte[]> call)
    {
        try
        {
            await call;
            return StatusCode.OK;
        }
        catch (RpcException failure)
        {
            return failure.StatusCode;
        }
    }

    private static DateTime Deadline() => TimeProvider.System.GetUtcNow().AddMinutes(1).UtcDateTime;

    private static AgentService.AgentServiceClient Client(GrpcChannel channel) => new(channel);
}
