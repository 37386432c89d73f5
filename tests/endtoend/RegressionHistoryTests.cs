using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>A fleet of one through a broken renewal: what the collector keeps of it, whatever happens to the collector.</summary>
public sealed class RegressionHistoryTests : IDisposable
{
    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly DataDirectory _data = new();

    public void Dispose()
    {
        _root.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Poll_HealthyHost_IsServerOnlyWithoutRegressions()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        await collector.AddAsync("mx1", agent);

        var poll = await collector.PollAsync("mx1");

        Assert.Equal(Verdict.ServerOnly, poll.Diagnosis.Verdict);
        Assert.Equal(Pairing.Matched, poll.Diagnosis.KeyMaterial.Pairing);
        Assert.DoesNotContain(poll.Diagnosis.CheckResults, result => result.Status == CheckStatus.Error);
        Assert.Empty(await collector.RegressionsAsync());
    }

    [Fact]
    public async Task Poll_KeyReplaced_OpensOneRegressionThatTellsBeforeAndAfter()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        await collector.AddAsync("mx1", agent);
        var good = await collector.PollAsync("mx1");
        ReplaceKey();

        var bad = await collector.PollAsync("mx1");

        Assert.Equal(Verdict.Broken, bad.Diagnosis.Verdict);
        Assert.Equal(Pairing.Mismatched, bad.Diagnosis.KeyMaterial.Pairing);
        var regression = Assert.Single(await collector.RegressionsAsync());
        Assert.Equal("key-pair-mismatch", regression.RuleId);
        Assert.Equal("hosts/mx1", regression.Host);
        Assert.Equal(RegressionState.Open, regression.State);
        Assert.Equal(Severity.Error, regression.Severity);
        Assert.Equal(good.Snapshot, regression.Before);
        Assert.Equal(bad.Snapshot, regression.After);
        Assert.Equal(await LastSeenAsync(collector, good.Snapshot), regression.LastGoodTime);
        Assert.True(regression.DetectTime > regression.LastGoodTime);
        Assert.Equal(1, regression.OccurrenceCount);
        Assert.NotEmpty(regression.Summary);
        Assert.Contains(regression.Changes, change =>
            change.FieldPath == "key_material.private_key.spki_sha256"
            && change.Before == good.Diagnosis.KeyMaterial.PrivateKey.SpkiSha256
            && change.After == bad.Diagnosis.KeyMaterial.PrivateKey.SpkiSha256);
    }

    [Fact]
    public async Task Poll_KeyRepaired_RecoversTheRegression()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        await collector.AddAsync("mx1", agent);
        await collector.PollAsync("mx1");
        var repair = ReplaceKey();
        await collector.PollAsync("mx1");

        repair();
        var repaired = await collector.PollAsync("mx1");

        Assert.Equal(Verdict.ServerOnly, repaired.Diagnosis.Verdict);
        var regression = Assert.Single(await collector.RegressionsAsync());
        Assert.Equal(RegressionState.Recovered, regression.State);
        Assert.True(regression.RecoverTime > regression.DetectTime);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Restart_BetweenAllPolls_LosesAndDoublesNothing(bool withoutWarning)
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await DuringOneRunAsync(withoutWarning, async collector =>
        {
            await collector.AddAsync("mx1", agent);
            await collector.PollAsync("mx1");
        });
        var repair = ReplaceKey();
        await DuringOneRunAsync(withoutWarning, collector => collector.PollAsync("mx1"));
        IReadOnlyList<Regression> opened = [];
        await DuringOneRunAsync(withoutWarning, async collector =>
        {
            await collector.PollAsync("mx1");
            opened = await collector.RegressionsAsync();
        });
        repair();
        await DuringOneRunAsync(withoutWarning, collector => collector.PollAsync("mx1"));

        await using var last = await Server.StartCollectorAsync(_data.FullName);

        var open = Assert.Single(opened);
        var recovered = Assert.Single(await last.RegressionsAsync());
        Assert.Equal(RegressionState.Recovered, recovered.State);
        Assert.Equal((open.Name, open.DetectTime, open.LastGoodTime), (recovered.Name, recovered.DetectTime, recovered.LastGoodTime));
        Assert.Equal(1, recovered.OccurrenceCount);
        Assert.Equal(
            ["hosts/mx1/snapshots/3", "hosts/mx1/snapshots/2", "hosts/mx1/snapshots/1"],
            (await last.SnapshotsAsync()).Select(snapshot => snapshot.Name));
    }

    [Fact]
    public async Task Poll_BySchedule_OpensTheRegressionUnasked()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await Server.StartCollectorAsync(_data.FullName, pollInterval: "1s");
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var watch = collector.Client().WatchRegressions(
            new WatchRegressionsRequest { Parent = "hosts/-" }, cancellationToken: guard.Token);
        await watch.ResponseHeadersAsync;
        await collector.AddAsync("mx1", agent);
        await collector.PollAsync("mx1");

        ReplaceKey();

        Assert.True(await watch.ResponseStream.MoveNext(guard.Token));
        Assert.Equal("key-pair-mismatch", watch.ResponseStream.Current.Regression.RuleId);
    }

    [Fact]
    public async Task Accept_KeyThatIsMeant_HoldsAcrossAKillAndLaterPolls()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await DuringOneRunAsync(withoutWarning: true, async collector =>
        {
            await collector.AddAsync("mx1", agent);
            await collector.PollAsync("mx1");
            ReplaceKey();
            await collector.PollAsync("mx1");
            var accepted = await collector.Client().AcceptRegressionAsync(
                new AcceptRegressionRequest { Name = "hosts/mx1/regressions/1", Author = "ann", Note = "the certificate follows" });
            Assert.Equal(RegressionState.Recovered, accepted.Regression.State);
        });
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        await collector.PollAsync("mx1");
        // Another key that does not pair either: judged anew, and as bad as what was accepted.
        ReplaceKey();
        await collector.PollAsync("mx1");

        var record = Assert.Single(await collector.RegressionsAsync());
        Assert.Equal((RegressionEventKind.Accepted, $"local/{Environment.UserName}", "ann", "the certificate follows"), (record.Events[^1].Kind, record.Events[^1].Author, record.Events[^1].OnBehalfOf, record.Events[^1].Note));
        Assert.Equal(record, Assert.Single(await collector.RegressionsAsync("accepted = true")));
        Assert.Equal(0, (await collector.Client().GetHostAsync(new GetHostRequest { Name = "hosts/mx1" })).Host.OpenRegressionCount);
    }

    private async Task DuringOneRunAsync(bool withoutWarning, Func<Server, Task> act)
    {
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        await act(collector);
        if (withoutWarning) await collector.KillAsync();
        else Assert.Equal(0, (await collector.TerminateAsync()).ExitCode);
    }

    // Gives the act that undoes it.
    private Action ReplaceKey()
    {
        var key = File.ReadAllText(_root.PathOf("server.key"));
        _root.Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);
        return () => _root.Write("server.key", key);
    }

    private static async Task<Google.Protobuf.WellKnownTypes.Timestamp> LastSeenAsync(Server collector, string snapshot) =>
        (await collector.Client().GetSnapshotAsync(new GetSnapshotRequest { Name = snapshot })).Snapshot.LastSeenTime;
}
