using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>Callers of the fleet who mean ill cost an agent little, and keep nobody else out.</summary>
[Trait("Needs", "aot")]
[Trait("Needs", "root")]
public sealed class CallersOfAnAgentTests : IAsyncLifetime
{
    private BesetAgent _agent = null!;

    public async Task InitializeAsync() => _agent = await BesetAgent.StartAsync();

    public async Task DisposeAsync() => await _agent.DisposeAsync();

    [Fact]
    public async Task Diagnose_RequestsOfUnknownFields_AreRefusedUnread()
    {
        var before = _agent.Resident;
        // What a message holds that nobody knows is kept by default, four megabytes at a time.
        var method = new Method<byte[], byte[]>(
            MethodType.Unary, "xmailfleet.v1.AgentService", "Diagnose", Marshallers.Create(bytes => bytes, bytes => bytes), Marshallers.Create(bytes => bytes, bytes => bytes));
        var junk = Enumerable.Repeat<byte>(0x78, 4 << 20).ToArray();

        var calls = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var channel = _agent.ChannelOf(BesetAgent.Ill, "127.0.0.2");
            return await StatusAsync(channel.CreateCallInvoker().AsyncUnaryCall(method, null, default, junk).ResponseAsync);
        }));

        Assert.All(calls, status => Assert.True(status is StatusCode.ResourceExhausted or StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled, status.ToString()));
        await _agent.AssertStillAnswersAsync(before);
    }

    [Fact]
    public async Task Diagnose_NineHundredRequestsThatDrip_LeaveRoomForOthers()
    {
        var before = _agent.Resident;
        var drips = new List<IDisposable>();
        for (var connection = 0; connection < 30; connection++) drips.Add(await DripAsync(requests: 30));

        await _agent.AssertStillAnswersAsync(before);
        drips.ForEach(drip => drip.Dispose());
    }

    [Fact]
    public async Task Diagnose_ManyAtOnce_ShareWhatIsBegunAfterTheyAsked()
    {
        using var channel = _agent.ChannelOf(BesetAgent.Good, "127.0.0.2");
        // Both sides know each other by then, and all further requests come at once.
        await Client(channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true });

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Client(channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true }).ResponseAsync));

        Assert.True(answers.Select(answer => answer.Diagnosis.CollectTime).Distinct().Count() < 16);
    }

    [Fact]
    public async Task WatchHost_OneCallerHoldsAllStreams_AnotherGetsOne()
    {
        using var strangers = _agent.ChannelOf(BesetAgent.Ill, "127.0.0.2");
        var held = Enumerable.Range(0, 16).Select(_ => Client(strangers).WatchHost(new WatchHostRequest())).ToList();
        foreach (var stream in held) await stream.ResponseStream.MoveNext();

        using var elsewhere = _agent.ChannelOf(BesetAgent.Good, _agent.Elsewhere);
        using var ours = Client(elsewhere).WatchHost(new WatchHostRequest(), deadline: Deadline());
        Assert.True(await ours.ResponseStream.MoveNext());
        // Whoever asks on does not get it back.
        using var more = Client(strangers).WatchHost(new WatchHostRequest(), deadline: Deadline());
        Assert.Equal(StatusCode.ResourceExhausted, (await Assert.ThrowsAsync<RpcException>(() => more.ResponseStream.MoveNext())).StatusCode);
        _agent.Root.Write("server.key", "another");

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
                held.Add(await _agent.ConnectFromAsync($"127.0.0.{1 + number}"));
            }
            catch (SocketException)
            {
                // There is no place left for this address.
            }
        }

        using var channel = _agent.ChannelOf(BesetAgent.Good, _agent.Elsewhere);
        Assert.NotNull((await Client(channel).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true }, deadline: Deadline())).Diagnosis);
        held.ForEach(socket => socket.Dispose());
    }

    // Many requests whose bodies begin and never end.
    private async Task<Stream> DripAsync(int requests)
    {
        var stream = await _agent.SpeakAsync(BesetAgent.Ill, "127.0.0.2");
        await BesetAgent.TrySendAsync(stream, RawHttp2.Opening);
        for (var request = 1; request < 2 * requests; request += 2)
        {
            await BesetAgent.TrySendAsync(stream, RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndHeaders, request, RawHttp2.Request("/xmailfleet.v1.AgentService/Diagnose", "https")));
            await BesetAgent.TrySendAsync(stream, RawHttp2.Frame(RawHttp2.Data, 0, request, [0, 0, 0, 16, 0]));
        }

        return stream;
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
