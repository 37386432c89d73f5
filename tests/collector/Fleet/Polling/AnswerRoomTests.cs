using Google.Protobuf;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Polling;

/// <summary>Large answers wait for each other, and nobody waits for them.</summary>
public sealed class AnswerRoomTests : IDisposable
{
    private readonly AgentCalls _agents = new(new PlainConnector(), TimeProvider.System);
    private readonly AgentPoller _poller;

    public AnswerRoomTests() => _poller = new AgentPoller(_agents, new PollingOptions(), TimeProvider.System);

    public void Dispose() => _agents.Dispose();

    [Fact]
    public async Task LargeAnswer_WhileOthersTakeAllRoom_WaitsAndOrdinaryOnesDoNot()
    {
        await using var large = await ScriptedAgent.StartAsync();
        await using var ordinary = await ScriptedAgent.StartAsync();
        large.Say(Large());
        using var others = _poller.MakeRoom(isSuspect: false);
        await others.ReceiveAsync(long.MaxValue, default);

        var waiting = PollAsync(large.Address);
        await Eventually.HoldsAsync(() => large.Calls == 1);
        Assert.NotNull((await PollAsync(ordinary.Address)).Diagnosis);
        Assert.False(waiting.IsCompleted);
        others.Dispose();

        Assert.NotNull((await waiting).Diagnosis);
    }

    [Fact]
    public async Task LargeAnswer_OfAHostThatDidNotFail_DoesNotWaitForThoseThatDid()
    {
        await using var large = await ScriptedAgent.StartAsync();
        large.Say(Large());
        using var failed = _poller.MakeRoom(isSuspect: true);
        await failed.ReceiveAsync(long.MaxValue, default);
        Assert.NotNull((await PollAsync(large.Address)).Diagnosis);
    }

    [Fact]
    public async Task Answer_ThatTakesMuchToJudge_WaitsForOthers()
    {
        await using var large = await ScriptedAgent.StartAsync();
        large.Say(Large());
        using var others = _poller.MakeRoom(isSuspect: false);
        await others.JudgeAsync(long.MaxValue, default);
        var waiting = PollAsync(large.Address);
        await Eventually.HoldsAsync(() => large.Calls == 1);
        Assert.False(waiting.IsCompleted);
        others.Dispose();
        Assert.NotNull((await waiting).Diagnosis);
    }

    [Fact]
    public async Task Room_OfPollsThatFailed_IsGivenBack()
    {
        await using var broken = await ScriptedAgent.StartAsync();
        var diagnosis = Large();
        diagnosis.CheckResults[0].CheckId = "No Id";
        broken.Say(diagnosis);
        for (var poll = 0; poll < 20; poll++) Assert.Equal(PollFailure.InvalidAnswer, (await PollAsync(broken.Address)).Failure?.Reason);
        using var all = _poller.MakeRoom(isSuspect: false);
        await all.ReceiveAsync(long.MaxValue, default);
        await all.JudgeAsync(long.MaxValue, default);
    }

    private static Diagnosis Large()
    {
        var diagnosis = Facts.Healthy();
        diagnosis.CheckResults.Add(Enumerable.Range(0, 2000).Select(n => Facts.Check("a", CheckStatus.Pass, $"{n} {new string('x', 400)}")));
        return diagnosis;
    }

    // Until it is recorded, as far as this test goes.
    private async Task<PollResult> PollAsync(string address)
    {
        using var room = _poller.MakeRoom(isSuspect: false);
        return await _poller.PollAsync(new AgentTarget(address, "", ""), ByteString.Empty, room, DateTimeOffset.UnixEpoch, default);
    }
}
