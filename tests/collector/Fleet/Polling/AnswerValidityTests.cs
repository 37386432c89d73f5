using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Polling;

/// <summary>Agents that were asked whether something has changed, and answer that as they should or in ways in which none does.</summary>
public sealed class AnswerValidityTests : IAsyncLifetime, IDisposable
{
    private static readonly ByteString Known = ByteString.CopyFrom([.. Enumerable.Range(0, 32).Select(n => (byte)n)]);
    private static readonly ByteString Older = ByteString.CopyFrom(new byte[32]);

    private readonly AgentCalls _agents = new(new PlainConnector(), TimeProvider.System);
    private ScriptedAgent _agent = null!;

    public async Task InitializeAsync() => _agent = await ScriptedAgent.StartAsync();

    public async Task DisposeAsync() => await _agent.DisposeAsync();

    public void Dispose() => _agents.Dispose();

    [Fact]
    public async Task Poll_AskedWithADigest_SendsIt()
    {
        DiagnoseRequest? asked = null;
        _agent.Respond = request =>
        {
            asked = request;
            return new DiagnoseResponse { Diagnosis = Facts.Healthy() };
        };
        await PollAsync(Known);
        Assert.Equal((Known, "en"), (asked!.KnownDigest, asked.LanguageCode));
    }

    [Fact]
    public async Task Poll_WhereNothingHasChanged_IsUnchanged()
    {
        _agent.Respond = request => new DiagnoseResponse { Unchanged = Unchanged(request.KnownDigest) };
        var result = await PollAsync(Known);
        Assert.Equal((true, Known, null, null), (result.IsUnchanged, result.Digest, result.Diagnosis, result.Failure));
    }

    [Fact]
    public async Task Poll_OfAnAgentThatAnswersWhole_IsItsDiagnosisWithItsDigest()
    {
        _agent.Respond = _ => new DiagnoseResponse { Diagnosis = Facts.Healthy(), Digest = Older };
        var result = await PollAsync(Known);
        Assert.Equal((false, Older, Facts.Healthy()), (result.IsUnchanged, result.Digest, result.Diagnosis));
    }

    [Fact]
    public async Task Poll_OfAnOlderAgent_HasNoDigest()
    {
        _agent.Respond = _ => new DiagnoseResponse { Diagnosis = Facts.Healthy() };
        var result = await PollAsync(Known);
        Assert.Equal((ByteString.Empty, Facts.Healthy()), (result.Digest, result.Diagnosis));
    }

    [Fact]
    public Task Poll_UnchangedWhereTheWholeWasWanted_IsAnInvalidAnswer() =>
        ExpectAsync(ByteString.Empty, new DiagnoseResponse { Unchanged = Unchanged(Known) }, "it says that nothing has changed, where it was asked for everything.");

    [Fact]
    public Task Poll_UnchangedWithoutDigestWhereTheWholeWasWanted_IsAnInvalidAnswer() =>
        ExpectAsync(ByteString.Empty, new DiagnoseResponse { Unchanged = Unchanged(ByteString.Empty) }, "it says that nothing has changed, where it was asked for everything.");

    [Fact]
    public Task Poll_UnchangedSinceAnOlderAnswer_IsAnInvalidAnswer() =>
        ExpectAsync(Known, new DiagnoseResponse { Unchanged = Unchanged(Older) }, "it says that nothing has changed since another answer than the one that it was asked about.");

    [Fact]
    public Task Poll_UnchangedBesideADiagnosis_IsAnInvalidAnswer() =>
        ExpectAsync(Known, new DiagnoseResponse { Diagnosis = Facts.Healthy(), Unchanged = Unchanged(Known) }, "it holds a diagnosis and says that there is none to tell.");

    [Fact]
    public Task Poll_UnchangedAtATimeOfNoCalendar_IsAnInvalidAnswer() => ExpectAsync(
        Known,
        new DiagnoseResponse { Unchanged = new UnchangedDiagnosis { Digest = Known, CollectTime = new Timestamp { Seconds = long.MaxValue } } },
        "collect_time is no valid time. Times lie in the years 1 to 9999, nanos in 0 to 999999999.");

    [Fact]
    public Task Poll_UnchangedWithMoreProbesThanThereAre_IsAnInvalidAnswer() => ExpectAsync(
        Known,
        new DiagnoseResponse { Unchanged = new UnchangedDiagnosis { Digest = Known, ProbeElapsed = { Enumerable.Repeat(new Duration(), 5001) } } },
        "probe_elapsed has 5001 entries, more than an agent sends.");

    [Theory]
    [InlineData(1)]
    [InlineData(33)]
    [InlineData(100_000)]
    public Task Poll_WithADigestOfAnotherLength_IsAnInvalidAnswer(int bytes) => ExpectAsync(
        ByteString.Empty,
        new DiagnoseResponse { Diagnosis = Facts.Healthy(), Digest = ByteString.CopyFrom(new byte[bytes]) },
        $"its digest has {bytes} bytes where 32 are meant.");

    private static UnchangedDiagnosis Unchanged(ByteString digest) => new()
    {
        Digest = digest,
        CollectTime = new Timestamp { Seconds = 1_790_000_000 },
        Elapsed = new Duration { Nanos = 5_000_000 },
        ProbeElapsed = { new Duration(), new Duration { Nanos = 7 } },
    };

    private async Task ExpectAsync(ByteString known, DiagnoseResponse answer, string fault)
    {
        _agent.Respond = _ => answer;
        var failure = (await PollAsync(known)).Failure;
        Assert.Equal((PollFailure.InvalidAnswer, fault), (failure?.Reason, failure?.Detail));
    }

    private async Task<PollResult> PollAsync(ByteString known)
    {
        var poller = new AgentPoller(_agents, new PollingOptions(), TimeProvider.System);
        using var room = poller.MakeRoom(isSuspect: false);
        return await poller.PollAsync(new AgentTarget(_agent.Address, "", ""), known, room, DateTimeOffset.UnixEpoch, default);
    }
}
