using Microsoft.Extensions.Logging.Abstractions;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Rounds;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Rounds;

/// <summary>Polls of one host whose answer, or whose history, is not as it should be.</summary>
public sealed class HostPollsTests : IAsyncLifetime, IDisposable
{
    private readonly MailRoot _directory = new();
    private readonly AgentCalls _agents = new(new PlainConnector(), TimeProvider.System);
    private ScriptedAgent _agent = null!;
    private LiteDbHistoryStore _store = null!;

    public async Task InitializeAsync()
    {
        (_agent, _store) = (await ScriptedAgent.StartAsync(), await OpenAsync());
        var host = RecordedHost.Make("mx1");
        host.Host.Address = _agent.Address;
        await _store.AddHostAsync(host, default);
    }

    public async Task DisposeAsync()
    {
        await _agent.DisposeAsync();
        await _store.DisposeAsync();
    }

    public void Dispose()
    {
        _agents.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Poll_WithTheIdOfARule_IsAnInvalidAnswerAndTheNextIsJudged()
    {
        await PollAsync();
        _agent.Say(Facts.Healthy().With(Facts.Check(RuleIds.ServiceDisabled, CheckStatus.Pass, "POP3S")));
        Assert.Equal(PollFailure.InvalidAnswer, (await PollAsync()).Result.Failure?.Reason);
        _agent.Say(Facts.Mismatched());
        Assert.Equal(Verdict.Broken, (await PollAsync()).Host.Host.Verdict);
    }

    [Fact]
    public async Task Poll_OfAStandingThatIsNoStatus_IsJudged()
    {
        await PollAsync();
        await KeepAsync(new Standing { RuleId = Facts.Key, Value = "enabled known", Snapshot = 1, Time = new() });
        _agent.Say(Facts.Mismatched());
        var outcome = await PollAsync();
        Assert.Null(outcome.Result.Failure);
        Assert.Equal(1, outcome.Host.Host.OpenRegressionCount);
    }

    // Twice the same standing: something that no rule makes, as a damaged history may hold it.
    [Fact]
    public async Task Poll_ThatCannotBeJudged_CountsAsFailedUntilTheHostIsUnreachable()
    {
        await PollAsync();
        var standing = new Standing { RuleId = Facts.Key, Value = "Pass", Snapshot = 1, Time = new() };
        await KeepAsync(standing, standing);
        _agent.Say(Facts.Mismatched());
        for (var failures = 1; failures <= 3; failures++)
        {
            var outcome = await PollAsync();
            Assert.Equal(PollFailure.InvalidAnswer, outcome.Result.Failure?.Reason);
            Assert.Equal((failures, Reachability.Unreachable), (outcome.Host.Host.ConsecutiveFailures, outcome.Host.Host.Reachability));
        }

        var open = await _store.ListRegressionsAsync(new RegressionQuery { HostId = "mx1", OnlyOpen = true, Limit = 10 }, default);
        Assert.Equal(RuleIds.HostUnreachable, Assert.Single(open).Value.Regression.RuleId);
        await KeepAsync(standing);
        var host = (await PollAsync()).Host.Host;
        Assert.Equal((0, Verdict.Broken), (host.ConsecutiveFailures, host.Verdict));
    }

    [Fact]
    public async Task Poll_WhoseHistoryFails_IsNoFailureOfTheAgent()
    {
        await PollAsync();
        _agent.Answer = async _ =>
        {
            await _store.DisposeAsync();
            return Facts.Mismatched();
        };
        await Assert.ThrowsAnyAsync<Exception>(PollAsync);
        _store = await OpenAsync();
        var host = (await _store.FindHostAsync("mx1", default))!.Host;
        Assert.Equal((0, Reachability.Reachable), (host.ConsecutiveFailures, host.Reachability));
    }

    private Task<LiteDbHistoryStore> OpenAsync() => LiteDbHistoryStore.OpenAsync(_directory.Directory, TimeProvider.System, default);

    private async Task<PollOutcome> PollAsync()
    {
        var polls = new HostPolls(
            _store, new PlainConnector(), new AgentPoller(_agents, new PollingOptions(), TimeProvider.System), RecordedHost.RecorderFor(_store), new HostTurns(),
            new SoleClaims(_store), TimeProvider.System, NullLogger<HostPolls>.Instance);
        return (await polls.PollNowAsync("mx1", default))!;
    }

    private async Task KeepAsync(params Standing[] standings)
    {
        var host = (await _store.FindHostAsync("mx1", default))!;
        Assert.True(await _store.ApplyPollAsync(new PollWrite { ReadRevision = host.Revision, Host = host, Standings = standings }, default));
    }
}
