using Google.Protobuf;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Polling;

/// <summary>A real agent that is asked whether its host is as it was.</summary>
public sealed class UnchangedAnswerTests : IAsyncLifetime, IDisposable
{
    private readonly AgentCalls _agents = new(new PlainConnector(), TimeProvider.System);
    private RealAgent _agent = null!;

    public async Task InitializeAsync() => _agent = await RealAgent.StartAsync(MailRoot.Healthy());

    public async Task DisposeAsync() => await _agent.DisposeAsync();

    public void Dispose() => _agents.Dispose();

    [Fact]
    public async Task Poll_OfAHostThatIsAsItWas_IsUnchangedUntilItIsNot()
    {
        var first = await PollAsync(ByteString.Empty);
        Assert.Equal(32, first.Digest.Length);
        for (var poll = 0; poll < 3; poll++) Assert.True((await PollAsync(first.Digest)).IsUnchanged);

        _agent.MailRoot.WriteServerTab(("EnableSMTP-TLS", "0"));
        var changed = await PollAsync(first.Digest);
        Assert.Contains(changed.Diagnosis!.TlsConfig.Services, service => service is { Service: Service.SmtpStarttls, Enabled: false });
        Assert.True((await PollAsync(changed.Digest)).IsUnchanged);
        Assert.False((await PollAsync(first.Digest)).IsUnchanged);
    }

    [Fact]
    public async Task Diagnose_InAnotherLanguageThanWhatIsKnown_IsWhole()
    {
        using var channel = LocalChannel.To(PlainConnector.Sockets[_agent.Address]);
        var client = new AgentService.AgentServiceClient(channel);
        var english = await client.DiagnoseAsync(new DiagnoseRequest { LanguageCode = "en", SkipProbes = true });
        var japanese = await client.DiagnoseAsync(new DiagnoseRequest { LanguageCode = "ja", SkipProbes = true, KnownDigest = english.Digest });
        Assert.Null(japanese.Unchanged);
        Assert.NotEqual(english.Diagnosis.CheckResults[0].Title, japanese.Diagnosis.CheckResults[0].Title);
        Assert.NotEqual(english.Digest, japanese.Digest);
    }

    [Fact]
    public async Task Diagnose_Unchanged_TellsWhatAlwaysVaries()
    {
        using var channel = LocalChannel.To(PlainConnector.Sockets[_agent.Address]);
        var client = new AgentService.AgentServiceClient(channel);
        var whole = await client.DiagnoseAsync(new DiagnoseRequest());
        var asked = TimeProvider.System.GetUtcNow();
        var again = await client.DiagnoseAsync(new DiagnoseRequest { KnownDigest = whole.Digest });
        Assert.Null(again.Diagnosis);
        Assert.Equal(ByteString.Empty, again.Digest);
        Assert.Equal((whole.Digest, whole.Diagnosis.Probes.Count), (again.Unchanged.Digest, again.Unchanged.ProbeElapsed.Count));
        Assert.InRange(again.Unchanged.CollectTime.ToDateTimeOffset(), asked, TimeProvider.System.GetUtcNow());
        Assert.True(again.Unchanged.Elapsed.ToTimeSpan() > TimeSpan.Zero);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(4000)]
    public async Task Diagnose_WithADigestOfNothing_IsWhole(int bytes)
    {
        using var channel = LocalChannel.To(PlainConnector.Sockets[_agent.Address]);
        var request = new DiagnoseRequest { SkipProbes = true, KnownDigest = ByteString.CopyFrom(new byte[bytes]) };
        Assert.NotNull((await new AgentService.AgentServiceClient(channel).DiagnoseAsync(request)).Diagnosis);
    }

    private async Task<PollResult> PollAsync(ByteString known)
    {
        var poller = new AgentPoller(_agents, new PollingOptions(), TimeProvider.System);
        using var room = poller.MakeRoom(isSuspect: false);
        var result = await poller.PollAsync(new AgentTarget(_agent.Address, "", ""), known, room, DateTimeOffset.UnixEpoch, default);
        Assert.Null(result.Failure);
        return result;
    }
}
