using System.Globalization;
using System.Net;
using System.Net.Security;
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
public sealed class CallersOfAnAgentTests : IAsyncLifetime, IDisposable
{
    private const double MostMegabytes = 64;

    // Two collectors of the fleet, of which one means ill.
    private const string Ill = "c1";
    private const string Good = "c2";

    private readonly TestFleet _fleet = new();
    private readonly MailRoot _root = MailRoot.Healthy();
    private Server _agent = null!;
    private OtherMachine _elsewhere = null!;

    public async Task InitializeAsync()
    {
        _elsewhere = await OtherMachine.MakeAsync();
        var port = FreePort.Next();
        _fleet.Admit(port, _elsewhere.Address);
        _agent = await Server.StartAgentAsync(
            _root, await PublishedPrograms.AgentAsync, port, ("DOTNET_GCgen0size", "0x400000"), ("XMAILFLEET_BIND", "0.0.0.0"));
        await Client(_agent.Channel).DiagnoseAsync(new DiagnoseRequest());
    }

    public async Task DisposeAsync()
    {
        await _agent.DisposeAsync();
        await _elsewhere.DisposeAsync();
    }

    public void Dispose()
    {
        _fleet.Dispose();
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
            using var channel = ChannelOf(Ill, "127.0.0.2");
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
        using var channel = ChannelOf(Good, "127.0.0.2");

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Client(channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true }).ResponseAsync));

        Assert.True(answers.Select(answer => answer.Diagnosis.CollectTime).Distinct().Count() < 16);
    }

    [Fact]
    public async Task WatchHost_OneCallerHoldsAllStreams_AnotherGetsOne()
    {
        using var strangers = ChannelOf(Ill, "127.0.0.2");
        var held = Enumerable.Range(0, 16).Select(_ => Client(strangers).WatchHost(new WatchHostRequest())).ToList();
        foreach (var stream in held) await stream.ResponseStream.MoveNext();

        using var elsewhere = ChannelOf(Good, _elsewhere.Address);
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

        using var channel = ChannelOf(Good, _elsewhere.Address);
        Assert.NotNull((await Client(channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true }, deadline: Deadline())).Diagnosis);
        held.ForEach(socket => socket.Dispose());
    }

    public static TheoryData<string> WhatStrangersSay => ["nothing", "half a record", "a record too long", "a message too long", "no TLS", "no certificate"];

    [Theory]
    [MemberData(nameof(WhatStrangersSay))]
    public async Task Connect_StrangersWithoutIdentity_CostLittle(string saying)
    {
        var before = Resident();
        var held = new List<IDisposable>();
        for (var number = 0; number < 200; number++)
        {
            try
            {
                held.Add(await SayAsync(await ConnectFromAsync("127.0.0.2"), saying));
            }
            catch (Exception refusal) when (refusal is SocketException or IOException)
            {
                // The agent has hung up, which is its right.
            }
        }

        await AssertStillAnswersAsync(before);
        held.ForEach(connection => connection.Dispose());
    }

    private async Task<IDisposable> SayAsync(Socket socket, string saying)
    {
        var stream = new NetworkStream(socket, ownsSocket: true);
        if (saying is "no certificate")
        {
            var tls = new SslStream(stream);
            await tls.AuthenticateAsClientAsync(_fleet.AsNobody("127.0.0.1"));
            await TrySendAsync(tls, RawHttp2.Opening);
            await TrySendAsync(tls, RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndHeaders, 1, RawHttp2.Request("/xmailfleet.v1.AgentService/Diagnose", "https")));
            return tls;
        }

        await TrySendAsync(stream, saying switch
        {
            "half a record" => [22, 3, 1, 0x10, 0, 1, 0],
            "a record too long" => [22, 3, 1, 0xff, 0xff, .. new byte[0xffff]],
            // A hello of sixteen megabytes, of which a good part comes.
            "a message too long" => [22, 3, 1, 0x40, 0, 1, 0xff, 0xff, 0xff, .. new byte[0x4000 - 4]],
            "no TLS" => RawHttp2.Opening,
            _ => [],
        });
        return stream;
    }

    private async Task AssertStillAnswersAsync(double before)
    {
        using var channel = ChannelOf(Good, _elsewhere.Address);
        Assert.NotNull((await Client(channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true }, deadline: Deadline())).Diagnosis);
        Assert.InRange(Resident() - before, -1000, MostMegabytes);
    }

    // Many requests whose bodies begin and never end.
    private async Task<Stream> DripAsync(int requests)
    {
        var stream = await SpeakAsync(Ill, "127.0.0.2");
        await TrySendAsync(stream, RawHttp2.Opening);
        for (var request = 1; request < 2 * requests; request += 2)
        {
            await TrySendAsync(stream, RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndHeaders, request, RawHttp2.Request("/xmailfleet.v1.AgentService/Diagnose", "https")));
            await TrySendAsync(stream, RawHttp2.Frame(RawHttp2.Data, 0, request, [0, 0, 0, 16, 0]));
        }

        return stream;
    }

    private static async Task TrySendAsync(Stream stream, byte[] bytes)
    {
        try
        {
            await stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The agent has hung up, which is its right.
        }
    }

    private async Task<Socket> ConnectFromAsync(string address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
        await socket.ConnectAsync(HostFor(address), _agent.Port);
        return socket;
    }

    private async Task<Stream> SpeakAsync(string collector, string address)
    {
        var tls = new SslStream(new NetworkStream(await ConnectFromAsync(address), ownsSocket: true));
        await tls.AuthenticateAsClientAsync(_fleet.AsCollector(collector, HostFor(address)));
        return tls;
    }

    private GrpcChannel ChannelOf(string collector, string address) => GrpcChannel.ForAddress($"https://{HostFor(address)}:{_agent.Port}", new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler
        {
            SslOptions = _fleet.AsCollector(collector, HostFor(address)),
            ConnectCallback = async (_, _) => new NetworkStream(await ConnectFromAsync(address), ownsSocket: true),
        },
        DisposeHttpClient = true,
    });

    private static string HostFor(string address) => address.StartsWith("127.", StringComparison.Ordinal) ? "127.0.0.1" : address;

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
