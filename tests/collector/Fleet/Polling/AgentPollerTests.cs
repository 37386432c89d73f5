using System.Net;
using System.Net.Sockets;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;

namespace XMailFleet.Collector.Tests.Fleet.Polling;

/// <summary>Agents that do not do what agents should: each failure has its own reason, and none is an exception.</summary>
public sealed class AgentPollerTests : IDisposable
{
    private readonly AgentCalls _agents = new(new PlainConnector(), TimeProvider.System);

    public void Dispose() => _agents.Dispose();

    [Fact]
    public async Task Poll_OfAnAgent_IsItsDiagnosis()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        Assert.Equal(Facts.Healthy(), (await PollAsync(agent.Address)).Diagnosis);
    }

    [Fact]
    public async Task Poll_OfAnAgent_IsForANameThatEveryAgentHas()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await PollAsync(agent.Address);
        Assert.Equal("localhost", agent.CalledAs);
    }

    [Fact]
    public async Task Poll_OfAClosedPort_IsRefused() => await ExpectAsync(PollFailure.Refused, "127.0.0.1:1");

    [Fact]
    public async Task Poll_OfAnAgentThatIsBack_IsAnsweredAtOnce()
    {
        string address;
        await using (var agent = await ScriptedAgent.StartAsync()) address = agent.Address;
        for (var poll = 0; poll < 10; poll++) await ExpectAsync(PollFailure.Refused, address);
        await using var back = await ScriptedAgent.StartAsync(IPEndPoint.Parse(address).Port);
        Assert.NotNull((await PollAsync(address)).Diagnosis);
    }

    [Fact]
    public async Task Poll_OfANameThatIsNone_IsNameNotFound() => await ExpectAsync(PollFailure.NameNotFound, "no-such-host.invalid:7460");

    [Fact]
    public async Task Poll_OfAnAgentThatHangs_TimesOut()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.Hang();
        await ExpectAsync(PollFailure.TimedOut, agent.Address, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Poll_OfAPortThatSaysNothing_TimesOut()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await ExpectAsync(PollFailure.TimedOut, silent.LocalEndpoint.ToString()!, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("220 mx1 ESMTP ready\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    public async Task Poll_OfAnotherProtocol_IsNotAnAgent(string greeting)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        _ = Task.WhenAll(ServeAsync(other, greeting), ServeAsync(other, greeting), ServeAsync(other, greeting));
        await ExpectAsync(PollFailure.NotAnAgent, other.LocalEndpoint.ToString()!);
    }

    [Fact]
    public async Task Poll_OfAnAgentThatEndsOnceAndThenSpeaksAnotherProtocol_IsNotAnAgent()
    {
        using var ending = new TcpListener(IPAddress.Loopback, 0);
        ending.Start();
        _ = EndThenServeAsync(ending);
        await ExpectAsync(PollFailure.NotAnAgent, ending.LocalEndpoint.ToString()!);
    }

    [Fact]
    public async Task Poll_OfAnAgentThatEndsInTheMidst_IsBrokenOff()
    {
        using var ending = new TcpListener(IPAddress.Loopback, 0);
        ending.Start();
        _ = Task.WhenAll(EndAsync(ending), EndAsync(ending), EndAsync(ending));
        await ExpectAsync(PollFailure.BrokenOff, ending.LocalEndpoint.ToString()!);
    }

    [Fact]
    public async Task Poll_OfAConnectionThatIsNoMore_IsAnswered()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await using var relay = FickleRelay.Start(agent.Address);
        for (var poll = 0; poll < 20; poll++)
        {
            Assert.NotNull((await PollAsync(relay.Address)).Diagnosis);
            relay.Forget();
        }
    }

    [Fact]
    public async Task Poll_OfACollector_IsNotAnAgent()
    {
        await using var collector = await RunningCollector.StartAsync();
        await ExpectAsync(PollFailure.NotAnAgent, collector.Channel.Target);
    }

    [Fact]
    public async Task Poll_WithoutADiagnosis_IsAnInvalidAnswer()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.Answer = _ => Task.FromResult<V1.Diagnosis?>(null);
        await ExpectAsync(PollFailure.InvalidAnswer, agent.Address);
    }

    [Fact]
    public async Task Poll_WithATimeOfNoCalendar_IsAnInvalidAnswer()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        var diagnosis = Facts.Healthy();
        diagnosis.KeyMaterial.ServerCertificate.Chain[0].NotAfterTime = new Timestamp { Seconds = long.MaxValue };
        agent.Say(diagnosis);
        await ExpectAsync(PollFailure.InvalidAnswer, agent.Address);
    }

    [Fact]
    public async Task Poll_WithAnEndlessAnswer_IsAnInvalidAnswer()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        var diagnosis = Facts.Healthy();
        diagnosis.AgentVersion = new string('x', 5 * 1024 * 1024);
        agent.Say(diagnosis);
        await ExpectAsync(PollFailure.InvalidAnswer, agent.Address);
    }

    [Fact]
    public async Task Poll_OfAnAgentThatFails_TellsInOneShortLine()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.Answer = _ => throw new RpcException(new Status(StatusCode.Internal, "line one\nline two " + new string('x', 5000)));
        var failure = await ExpectAsync(PollFailure.Failed, agent.Address);
        Assert.InRange(failure.Detail.Length, 1, 210);
        Assert.DoesNotContain('\n', failure.Detail);
    }

    [Fact]
    public async Task Poll_AfterTheAgentCameBack_AnswersOnTheSameChannel()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.Answer = _ => throw new RpcException(new Status(StatusCode.Unavailable, "starting"));
        await ExpectAsync(PollFailure.Failed, agent.Address);
        agent.Say(Facts.Healthy());
        Assert.NotNull((await PollAsync(agent.Address)).Diagnosis);
    }

    private static async Task ServeAsync(TcpListener listener, string greeting)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(greeting));
        // Reads what comes, until the caller gives up.
        var buffer = new byte[4096];
        try
        {
            while (await client.GetStream().ReadAsync(buffer) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset by the caller.
        }
    }

    private static async Task EndAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        _ = await client.GetStream().ReadAsync(new byte[4096]);
        client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
    }

    private static async Task EndThenServeAsync(TcpListener listener)
    {
        await EndAsync(listener);
        await Task.WhenAll(ServeAsync(listener, "220 mx1 ESMTP ready\r\n"), ServeAsync(listener, "220 mx1 ESMTP ready\r\n"));
    }

    private async Task<PollFailure> ExpectAsync(string reason, string address, TimeSpan? deadline = null)
    {
        var failure = (await PollAsync(address, deadline)).Failure;
        Assert.Equal(reason, failure?.Reason);
        return failure!;
    }

    private async Task<PollResult> PollAsync(string address, TimeSpan? deadline = null)
    {
        var poller = new AgentPoller(_agents, new PollingOptions { Deadline = deadline ?? TimeSpan.FromSeconds(20) }, TimeProvider.System);
        using var room = poller.MakeRoom(isSuspect: false);
        return await poller.PollAsync(new AgentTarget(address, "", ""), ByteString.Empty, room, DateTimeOffset.UnixEpoch, default);
    }
}
