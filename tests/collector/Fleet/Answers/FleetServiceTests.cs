using Grpc.Core;
using Grpc.Health.V1;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Regressions;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

/// <summary>FleetService over a real channel, with real agents behind it.</summary>
public sealed class FleetServiceTests : IAsyncLifetime
{
    private RunningCollector _collector = null!;
    private ScriptedAgent _agent = null!;

    public async Task InitializeAsync() =>
        // Tests here break and repair a host often, and watch each time: none of that is to count as flapping.
        (_collector, _agent) = (await RunningCollector.StartAsync(regressions: new RegressionOptions { FlappingWindow = TimeSpan.Zero }), await ScriptedAgent.StartAsync());

    public async Task DisposeAsync()
    {
        await _collector.DisposeAsync();
        await _agent.DisposeAsync();
    }

    [Fact]
    public async Task KeyReplaced_ThenRestart_ThenRepaired_IsOneRegressionFromBeginToEnd()
    {
        await _collector.AddAsync("mx1", _agent.Address);
        await _collector.DiagnoseAsync("mx1");
        _agent.Say(Facts.Mismatched());
        await _collector.DiagnoseAsync("mx1");
        var open = Assert.Single(await _collector.RegressionsAsync("state = OPEN"));
        Assert.Equal("key-pair-mismatch", open.RuleId);

        await _collector.RestartAsync();
        await _collector.DiagnoseAsync("mx1");
        Assert.Equal(open, Assert.Single(await _collector.RegressionsAsync()));

        _agent.Say(Facts.Healthy());
        await _collector.DiagnoseAsync("mx1");
        await _collector.RestartAsync();
        var recovered = Assert.Single(await _collector.RegressionsAsync());
        Assert.Equal((RegressionState.Recovered, open.Name), (recovered.State, recovered.Name));
        Assert.Equal(3, (await _collector.Fleet.ListSnapshotsAsync(new ListSnapshotsRequest { Parent = "hosts/mx1" })).Snapshots.Count);
    }

    [Fact]
    public async Task DiagnoseHost_AnsweredTheSame_CountsIntoOneSnapshot()
    {
        await _collector.AddAsync("mx1", _agent.Address);
        for (var n = 0; n < 3; n++) await _collector.DiagnoseAsync("mx1");
        var snapshot = Assert.Single((await _collector.Fleet.ListSnapshotsAsync(new ListSnapshotsRequest { Parent = "hosts/-" })).Snapshots);
        Assert.True(snapshot.PollCount >= 3);
        Assert.True(snapshot.LastSeenTime > snapshot.FirstSeenTime);
    }

    [Fact]
    public async Task DiagnoseHost_OfADeadAgent_IsUnavailableAndSaysWhatToDo()
    {
        await _collector.AddAsync("mx1", "127.0.0.1:1");
        var refusal = await RunningCollector.RefusalAsync(_collector.Fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = "hosts/mx1" }));
        Assert.Equal(StatusCode.Unavailable, refusal.StatusCode);
        Assert.Contains("127.0.0.1:1 refused the connection", refusal.Detail);
        Assert.Equal(Reachability.Unreachable, (await _collector.Fleet.GetHostAsync(new GetHostRequest { Name = "hosts/mx1" })).Host.Reachability);
    }

    [Fact]
    public async Task CompareSnapshots_OfTwoStates_NamesTheFields()
    {
        await _collector.AddAsync("mx1", _agent.Address);
        await _collector.DiagnoseAsync("mx1");
        _agent.Say(Facts.Mismatched());
        await _collector.DiagnoseAsync("mx1");
        var comparison = await _collector.Fleet.CompareSnapshotsAsync(
            new CompareSnapshotsRequest { Before = "hosts/mx1/snapshots/1", After = "hosts/mx1/snapshots/2" });
        Assert.Contains(comparison.Changes, c => c is { FieldPath: "tls_config.services[POP3S].expected", Before: "EXPECTED_TLS", After: "EXPECTED_FAILURE" });
        Assert.Contains(comparison.Changes, c => c is { FieldPath: "verdict", Before: "VERDICT_SERVER_ONLY", After: "VERDICT_BROKEN" });
    }

    [Fact]
    public async Task AcknowledgeRegression_ByAPerson_IsKeptAcrossARestart()
    {
        await BreakAsync("mx1");
        await _collector.Fleet.AcknowledgeRegressionAsync(
            new AcknowledgeRegressionRequest { Name = "hosts/mx1/regressions/1", Author = "ann", Note = "renewing" });
        await _collector.RestartAsync();
        await _collector.DiagnoseAsync("mx1");
        var acknowledgement = Assert.Single(await _collector.RegressionsAsync()).Acknowledgement;
        // Who it was the system says, not the request.
        Assert.Equal(($"local/{Environment.UserName}", "ann", "renewing"), (acknowledgement.Author, acknowledgement.OnBehalfOf, acknowledgement.Note));
    }

    [Fact]
    public async Task WatchRegressions_ResumedAfterARestart_HasNoLossAndNoDoubles()
    {
        await _collector.AddAsync("mx1", _agent.Address);
        await _collector.DiagnoseAsync("mx1");
        var seen = new List<RegressionState>();
        string token;
        using (var stream = _collector.Fleet.WatchRegressions(new WatchRegressionsRequest { Parent = "hosts/-" }))
        {
            // The headers come with the first response: one event must have been made after the stream began.
            var first = stream.ResponseStream.MoveNext(default);
            while (!first.IsCompleted) await FlipAsync();
            await first;
            seen.Add(stream.ResponseStream.Current.Regression.State);
            token = stream.ResponseStream.Current.ResumeToken;
        }

        await _collector.RestartAsync();
        for (var n = 0; n < 3; n++) await FlipAsync();
        using var resumed = _collector.Fleet.WatchRegressions(new WatchRegressionsRequest { Parent = "hosts/-", ResumeToken = token });
        for (var n = 0; n < 3 && await resumed.ResponseStream.MoveNext(default); n++) seen.Add(resumed.ResponseStream.Current.Regression.State);

        // Opening and recovery take turns: a loss or a double would show as two of a kind.
        Assert.Equal(4, seen.Count);
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public async Task WatchRegressions_WithATokenOfAnotherStream_IsInvalid()
    {
        using var stream = _collector.Fleet.WatchRegressions(new WatchRegressionsRequest { Parent = "hosts/-", ResumeToken = "AAAAAAAAAAAAMQ" });
        var error = await Assert.ThrowsAsync<RpcException>(() => stream.ResponseStream.MoveNext(default));
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
    }

    [Fact]
    public async Task GetFleetSummary_OfAMixedFleet_Counts()
    {
        await BreakAsync("mx1");
        await _collector.AddAsync("mx2", "127.0.0.1:1");
        await RunningCollector.RefusalAsync(_collector.Fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = "hosts/mx2" }));
        var summary = (await _collector.Fleet.GetFleetSummaryAsync(new GetFleetSummaryRequest())).Summary;
        Assert.Equal((2, 1), (summary.HostCount, summary.UnreachableHostCount));
        Assert.Equal([(Verdict.Broken, 1), (Verdict.Unspecified, 1)], summary.VerdictCounts.Select(c => (c.Verdict, c.HostCount)));
        var open = Assert.Single(await _collector.RegressionsAsync("state = OPEN"));
        Assert.Equal((Severity.Error, 1, open.DetectTime), summary.OpenRegressionCounts.Select(c => (c.Severity, c.OpenCount, c.OldestDetectTime)).Single());
        Assert.Equal(open, Assert.Single(summary.WorstRegressions));
    }

    [Fact]
    public async Task GetFleetSummary_OfManyRegressions_NamesTheWorstFirstThenThoseNobodyKnowsThenTheOldest()
    {
        _agent.Say(Facts.Healthy().With(Facts.Check("sample", CheckStatus.Pass)));
        string[] ids = ["known", "old", "young", "mild"];
        foreach (var id in ids) await _collector.AddAsync(id, _agent.Address);
        foreach (var id in ids) await _collector.DiagnoseAsync(id);
        _agent.Say(Facts.Mismatched());
        foreach (var id in ids[..3]) await _collector.DiagnoseAsync(id);
        _agent.Say(Facts.Healthy().With(Facts.Check("sample", CheckStatus.Warning)));
        await _collector.DiagnoseAsync("mild");
        await _collector.Fleet.AcknowledgeRegressionAsync(new AcknowledgeRegressionRequest { Name = "hosts/known/regressions/1", Author = "ann" });

        var summary = (await _collector.Fleet.GetFleetSummaryAsync(new GetFleetSummaryRequest())).Summary;
        Assert.Equal(["hosts/old", "hosts/young", "hosts/known", "hosts/mild"], summary.WorstRegressions.Select(regression => regression.Host));
    }

    [Fact]
    public async Task Texts_InJapanese_AreRenderedFromWhatIsStored()
    {
        await _collector.AddAsync("mx1", _agent.Address);
        await _collector.DiagnoseAsync("mx1");
        _agent.Say(Facts.Renewed());
        await _collector.DiagnoseAsync("mx1");
        var regression = (await _collector.Fleet.GetRegressionAsync(
            new GetRegressionRequest { Name = "hosts/mx1/regressions/1", LanguageCode = "ja" })).Regression;
        Assert.StartsWith("server.cert と server.key が", regression.Summary);
    }

    [Fact]
    public async Task Health_OfARunningCollector_IsServing()
    {
        var health = await new Health.HealthClient(_collector.Channel).CheckAsync(new HealthCheckRequest());
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
    }

    private async Task BreakAsync(string id)
    {
        await _collector.AddAsync(id, _agent.Address);
        await _collector.DiagnoseAsync(id);
        _agent.Say(Facts.Mismatched());
        await _collector.DiagnoseAsync(id);
    }

    private bool _broken;

    private async Task FlipAsync()
    {
        _broken = !_broken;
        _agent.Say(_broken ? Facts.Mismatched() : Facts.Healthy());
        await _collector.DiagnoseAsync("mx1");
    }
}
