using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>What every history store must do. Each store has a class of its own that derives from this one.</summary>
public abstract class HistoryStoreConformance : IAsyncLifetime
{
    /// <summary>The store under test, empty at the beginning of each test.</summary>
    internal IHistoryStore Store { get; private protected set; } = null!;

    /// <summary>Opens the same store, new or as it was left.</summary>
    internal abstract Task<IHistoryStore> OpenAsync();

    public virtual async Task InitializeAsync() => Store = await OpenAsync();

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task EditHost_WhoseAgentWasRevokedMeanwhile_ChangesNothing()
    {
        var host = RecordedHost.Make("mx1");
        host.Host.Enrollment = new Enrollment { State = EnrollmentState.Enrolled, SpkiSha256 = "k1" };
        await Store.AddHostAsync(host, default);
        await Store.EditHostAsync("mx1", Change(enrollment => enrollment.State = EnrollmentState.Revoked), default);

        // As a renewal does that began before.
        var renewal = Change(enrollment => enrollment.ExpireTime = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch)) with
        {
            OnlyWhere = enrollment => enrollment.State is EnrollmentState.Enrolled,
        };
        Assert.Null(await Store.EditHostAsync("mx1", renewal, default));

        var kept = (await Store.FindHostAsync("mx1", default))!.Host.Enrollment;
        Assert.Equal((EnrollmentState.Revoked, "k1", null), (kept.State, kept.SpkiSha256, kept.ExpireTime));

        static HostEdit Change(Action<Enrollment> change) => new(null, null)
        {
            Enrollment = enrollment =>
            {
                change(enrollment);
                return enrollment;
            },
        };
    }

    [Fact]
    public async Task AddHost_OfATakenId_IsRefusedAndChangesNothing()
    {
        var first = RecordedHost.Make("mx1");
        Assert.True(await Store.AddHostAsync(first, default));
        Assert.False(await Store.AddHostAsync(RecordedHost.Make("mx1"), default));
        Assert.Equal(first, await Store.FindHostAsync("mx1", default));
    }

    [Fact]
    public async Task ListHosts_InPages_GivesEachOnceInOrdinalOrder()
    {
        string[] ids = ["a", "a-1", "a.b", "a1", "b", "z"];
        foreach (var id in ids.Reverse()) await Store.AddHostAsync(RecordedHost.Make(id), default);
        var listed = new List<string>();
        while (await Store.ListHostsAsync(listed.LastOrDefault(""), 2, default) is { Count: > 0 } page)
            listed.AddRange(page.Select(host => ResourceNames.HostId(host.Host.Name)!));
        Assert.Equal(ids.Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public async Task EditHost_OfOneField_LeavesTheOthers()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await Store.EditHostAsync("mx1", new HostEdit(null, new Dictionary<string, string> { ["site"] = "tokyo" }), default);
        await Store.EditHostAsync("mx1", new HostEdit("mx1:1", null), default);
        var host = (await Store.FindHostAsync("mx1", default))!.Host;
        Assert.Equal(("mx1:1", "tokyo"), (host.Address, host.Labels["site"]));
        Assert.Null(await Store.EditHostAsync("mx2", new HostEdit("a:1", null), default));
    }

    [Fact]
    public async Task Hosts_AddedEditedAndRemoved_AreWrittenWithTheirActivityOrNotAtAll()
    {
        Assert.True(await Store.AddHostAsync(RecordedHost.Make("mx1"), Deed(1), default));
        Assert.False(await Store.AddHostAsync(RecordedHost.Make("mx1"), Deed(9), default));
        await Store.EditHostAsync("mx1", new HostEdit("mx1:1", null), host => Noted(2, host), default);
        Assert.Null(await Store.EditHostAsync("mx2", new HostEdit("mx2:1", null), host => Noted(9, host), default));
        Assert.True(await Store.RemoveHostAsync("mx1", host => Noted(3, host), default));
        Assert.False(await Store.RemoveHostAsync("mx1", host => Noted(9, host), default));
        // One that cannot be entered takes the host with it.
        await Assert.ThrowsAnyAsync<Exception>(() => Store.AddHostAsync(RecordedHost.Make("mx3"), null!, default));
        Assert.Null(await Store.FindHostAsync("mx3", default));

        Assert.Equal(
            [(Minute(3), "mx1:1"), (Minute(2), "mx1:1"), (Minute(1), "")],
            (await Store.ListActivitiesAsync(long.MaxValue, 10, default)).Select(a => (a.Value.ActivityTime, a.Value.Note)));

        static Activity Noted(int minute, V1.Host host) => new(Deed(minute)) { Note = host.Address };
    }

    [Fact]
    public async Task ApplyPoll_WithSnapshotStandingsAndRegression_KeepsAllOfIt()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        Assert.True(await ApplyAsync("mx1", snapshot: 1, regression: 1));

        Assert.Equal("3.0.19", (await Store.FindSnapshotAsync("mx1", 1, default))!.Diagnosis.OpenSsl.EffectiveVersion);
        var listed = Assert.Single(await Store.ListSnapshotsAsync("mx1", long.MaxValue, 10, default)).Value;
        Assert.Null(listed.Diagnosis);
        Assert.Equal(listed, await Store.FindSnapshotHeadAsync("mx1", 1, default));
        Assert.Null(await Store.FindSnapshotHeadAsync("mx1", 2, default));
        Assert.Equal("PASS", Assert.Single(await Store.ListStandingsAsync("mx1", default)).Value);
        Assert.Equal("sample", (await Store.FindRegressionAsync("mx1", 1, default))!.Regression.RuleId);
        Assert.Single(await Store.ListEventsAsync(0, 10, default));
    }

    [Fact]
    public async Task ApplyPoll_MadeFromAnOldRead_WritesNothing()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        var old = (await Store.FindHostAsync("mx1", default))!;
        Assert.True(await ApplyAsync("mx1", snapshot: 1, regression: 1));
        Assert.False(await Store.ApplyPollAsync(Write(old, snapshot: 2, regression: 2), default));
        Assert.Null(await Store.FindSnapshotAsync("mx1", 2, default));
        Assert.Single(await Store.ListEventsAsync(0, 10, default));
    }

    [Fact]
    public async Task ApplyPoll_OfAHostThatWasAddedAgain_WritesNothing()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        var old = (await Store.FindHostAsync("mx1", default))!;
        await Store.RemoveHostAsync("mx1", default);
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        Assert.False(await Store.ApplyPollAsync(Write(old, snapshot: 1, regression: 1), default));
    }

    [Fact]
    public async Task RemoveHost_WithHistory_LeavesNothingForTheNextOfItsId()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        Assert.True(await Store.RemoveHostAsync("mx1", default));
        Assert.False(await Store.RemoveHostAsync("mx1", default));
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);

        Assert.Null(await Store.FindSnapshotAsync("mx1", 1, default));
        Assert.Empty(await Store.ListStandingsAsync("mx1", default));
        Assert.Empty(await Store.ListRegressionsAsync(new RegressionQuery { Limit = 10 }, default));
        Assert.Empty(await Store.ListSnapshotsAsync(null, long.MaxValue, 10, default));
    }

    [Fact]
    public async Task ListRegressions_OverHostsAndPages_GivesEachOnceNewestFirst()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await Store.AddHostAsync(RecordedHost.Make("mx2"), default);
        for (var n = 1; n <= 5; n++)
        {
            await ApplyAsync("mx1", snapshot: n, regression: n);
            await ApplyAsync("mx2", snapshot: n, regression: n, RegressionState.Recovered);
        }

        string[] all = [.. Enumerable.Range(1, 5).Reverse().SelectMany(n => new[] { $"hosts/mx2/regressions/{n}", $"hosts/mx1/regressions/{n}" })];
        Assert.Equal(all, await NamesAsync(new RegressionQuery { Limit = 3 }));
        Assert.Equal(all.Where(name => name.Contains("mx1")), await NamesAsync(new RegressionQuery { Limit = 2, OnlyOpen = true }));
        Assert.Equal(all.Where(name => name.Contains("mx2")), await NamesAsync(new RegressionQuery { Limit = 2, HostId = "mx2" }));
        Assert.Empty(await NamesAsync(new RegressionQuery { Limit = 2, HostId = "mx2", OnlyOpen = true }));
    }

    [Fact]
    public async Task Acknowledge_BetweenReadAndWriteOfAPoll_IsNotLost()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        var read = (await Store.FindHostAsync("mx1", default))!;
        await Store.AcknowledgeAsync("mx1", 1, new Acknowledgement { Author = "ann" }, Deed(1), default);
        Assert.False(await Store.ApplyPollAsync(Write(read, snapshot: 2, regression: 1), default));
        Assert.Equal("ann", (await Store.FindRegressionAsync("mx1", 1, default))!.Regression.Acknowledgement.Author);
    }

    [Fact]
    public async Task Events_AfterAPosition_AreEachGivenOnce()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        for (var n = 1; n <= 5; n++) await ApplyAsync("mx1", snapshot: n, regression: n);
        var seen = new List<int>();
        for (var after = 0L; await Store.ListEventsAsync(after, 2, default) is { Count: > 0 } page; after = page[^1].Position)
            seen.AddRange(page.Select(item => ResourceNames.Number(item.Value.Regression.Name)));
        Assert.Equal([1, 2, 3, 4, 5], seen);
    }

    [Fact]
    public async Task WaitForEvent_BeforeTheEvent_CompletesWithIt()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        var newest = (await Store.GetEventRangeAsync(default)).Newest;
        var waiting = Store.WaitForEventAsync(newest, default);
        Assert.False(waiting.IsCompleted);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        await waiting;
        Assert.Single(await Store.ListEventsAsync(newest, 10, default));
    }

    [Fact]
    public async Task Prune_KeepsTheStateAtTheCutoffAndWhatIsOpen()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        for (var n = 2; n <= 4; n++) await ApplyAsync("mx1", snapshot: n, regression: n, RegressionState.Recovered);

        // Snapshot n is first seen in minute n: at 3 min 30 s the third one stood.
        await Store.PruneAsync(Minute(3).ToDateTimeOffset().AddSeconds(30), default);
        Assert.Equal([4, 3], (await Store.ListSnapshotsAsync("mx1", long.MaxValue, 10, default)).Select(s => s.Position));
        Assert.Equal(
            ["hosts/mx1/regressions/4", "hosts/mx1/regressions/1"], await NamesAsync(new RegressionQuery { HostId = "mx1", Limit = 10 }));
    }

    [Fact]
    public async Task Prune_OfMoreThanABatch_LeavesNothingFromBeforeTheCutoff()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        for (var n = 1; n <= 620; n++) await ApplyAsync("mx1", snapshot: n, regression: n, RegressionState.Recovered);
        await Store.PruneAsync(TimeProvider.System.GetUtcNow().AddDays(1), default);
        Assert.Equal(620, Assert.Single(await Store.ListSnapshotsAsync("mx1", long.MaxValue, 10, default)).Position);
        Assert.Empty(await NamesAsync(new RegressionQuery { HostId = "mx1", Limit = 10 }));
        Assert.Empty(await Store.ListEventsAsync(0, 10, default));
        Assert.Equal(new EventRange(620, 620), await Store.GetEventRangeAsync(default));
    }

    [Fact]
    public async Task Reopened_StoreHasEverythingThatWasAcknowledged()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        for (var n = 1; n <= 20; n++) Assert.True(await ApplyAsync("mx1", snapshot: n, regression: n));
        var (id, host) = (Store.Id, await Store.FindHostAsync("mx1", default));
        await Store.DisposeAsync();
        Store = await OpenAsync();

        Assert.Equal((id, host), (Store.Id, await Store.FindHostAsync("mx1", default)));
        Assert.Equal(20, (await NamesAsync(new RegressionQuery { Limit = 7 })).Count);
        Assert.Equal(20, (await Store.GetEventRangeAsync(default)).Newest);
        Assert.Equal(20, (await Store.ListEventsAsync(0, 100, default)).Count);
    }

    [Fact]
    public async Task Writes_FromManyCallersAtOnce_AllArrive()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(async n =>
        {
            var id = $"h{n:D3}";
            Assert.True(await Store.AddHostAsync(RecordedHost.Make(id), default));
            Assert.True(await ApplyAsync(id, snapshot: 1, regression: 1));
        }));
        Assert.Equal(300, (await Store.ListHostsAsync("", 1000, default)).Count);
        Assert.Equal(300, (await NamesAsync(new RegressionQuery { Limit = 100, OnlyOpen = true })).Distinct().Count());
    }

    [Fact]
    public async Task Acknowledge_OfARegression_EntersWhoDidItInBothHistories()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        Assert.Null(await Store.AcknowledgeAsync("mx1", 2, new Acknowledgement { Author = "ann" }, Deed(1), default));
        Assert.Empty(await DeedsAsync());

        await Store.AcknowledgeAsync("mx1", 1, new Acknowledgement { Author = "ann", Note = "known" }, Deed(2), default);
        Assert.Equal("activities/2", Assert.Single(await DeedsAsync()).Name);
        var last = (await Store.FindRegressionAsync("mx1", 1, default))!.Regression.Events[^1];
        Assert.Equal((RegressionEventKind.Acknowledged, "ann", "known"), (last.Kind, last.Author, last.Note));
    }

    [Fact]
    public async Task Acknowledge_OfARegressionThatIsNotAsMeant_WritesNothing()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        Assert.Null(await Store.AcknowledgeAsync("mx1", 1, new Acknowledgement { Author = "ann" }, Deed(1), default, stored => stored.Regression.RuleId is "other"));
        Assert.Empty(await DeedsAsync());
        Assert.Null((await Store.FindRegressionAsync("mx1", 1, default))!.Regression.Acknowledgement);
        Assert.NotNull(await Store.AcknowledgeAsync("mx1", 1, new Acknowledgement { Author = "ann" }, Deed(2), default, stored => stored.Regression.RuleId is "sample"));
    }

    /// <summary>What is told of an open record, and what of it was accepted, are kept whatever keeps them.</summary>
    [Fact]
    public async Task OpenRecord_ToldAnewAndAccepted_IsMeasuredByWhatItTold()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        foreach (var state in (string[])["P", "W missing a", "W missing a, b"]) await RecordAsync(Baselines.Judged(state));
        Assert.Equal("a, b", (await Store.FindRegressionAsync("mx1", 1, default))!.Evidence.Parameters["names"]);
        Assert.Equal(2, (await Store.GetEventRangeAsync(default)).Newest);

        var acceptance = new FleetAcceptance(Store, new RegressionOptions(), TimeProvider.System);
        await acceptance.AcceptAsync(new AcceptRegressionRequest { Name = "hosts/mx1/regressions/1" }, "users/ann", default);
        await RecordAsync(Baselines.Judged("W missing b"));
        Assert.Single(await NamesAsync(new RegressionQuery { Limit = 10 }));
        await RecordAsync(Baselines.Judged("W missing b, c"));
        Assert.Equal("hosts/mx1/regressions/2", Assert.Single(await NamesAsync(new RegressionQuery { Limit = 10, OnlyOpen = true })));
    }

    [Fact]
    public async Task ApplyPoll_WithAQuietRegression_WritesItWithoutAnEvent()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        var counted = (await Store.FindRegressionAsync("mx1", 1, default))!;
        counted.Regression.OccurrenceCount = 7;
        var write = Write((await Store.FindHostAsync("mx1", default))!, snapshot: 1, regression: 1);
        Assert.True(await Store.ApplyPollAsync(write with { Regressions = [], QuietRegressions = [counted] }, default));
        Assert.Equal(7, (await Store.FindRegressionAsync("mx1", 1, default))!.Regression.OccurrenceCount);
        Assert.Single(await Store.ListEventsAsync(0, 10, default));
    }

    [Fact]
    public async Task ApplyPoll_WithWhatAPersonDid_EntersItWithTheRestOrNotAtAll()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        var read = (await Store.FindHostAsync("mx1", default))!;
        Assert.True(await Store.ApplyPollAsync(Write(read, snapshot: 1, regression: 1) with { Activity = Deed(1) }, default));
        Assert.False(await Store.ApplyPollAsync(Write(read, snapshot: 2, regression: 2) with { Activity = Deed(2) }, default));
        Assert.Equal(Minute(1), Assert.Single(await DeedsAsync()).ActivityTime);
    }

    [Fact]
    public async Task Accept_WhilePollsAreWritten_EndsTheRegressionOnceAndForGood()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await RecordAsync(Facts.Healthy());
        await RecordAsync(Facts.Mismatched());
        var acceptance = new FleetAcceptance(Store, new RegressionOptions(), TimeProvider.System);
        var polls = Task.Run(async () =>
        {
            for (var n = 0; n < 20; n++) await RecordAsync(Facts.Mismatched());
        });
        await acceptance.AcceptAsync(new AcceptRegressionRequest { Name = "hosts/mx1/regressions/1", Author = "ann" }, "users/ann", default);
        await polls;
        await RecordAsync(Facts.Mismatched().With(Facts.Check("sample", CheckStatus.Pass)));

        var record = Assert.Single(await Store.ListRegressionsAsync(new RegressionQuery { Limit = 10 }, default)).Value.Regression;
        Assert.Equal((RegressionState.Recovered, RegressionEventKind.Accepted), (record.State, record.Events[^1].Kind));
        Assert.Equal(2, (await Store.GetEventRangeAsync(default)).Newest);
        Assert.Equal(ActivityKind.RegressionAccepted, Assert.Single(await DeedsAsync()).Kind);
    }

    [Fact]
    public async Task Polls_OfAHostThatNeverRests_AreCountedAndWhatGetsWorseIsKept()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        for (var answer = 0; answer < 30; answer++) await RecordAsync(Restless(Facts.Healthy(), answer));
        await RecordAsync(Restless(Facts.Mismatched(), 99));
        var host = (await Store.FindHostAsync("mx1", default))!;
        var snapshots = await Store.ListSnapshotsAsync("mx1", long.MaxValue, 100, default);
        Assert.Equal(31, snapshots.Count + host.Host.UnrecordedChangeCount);
        Assert.InRange(snapshots.Count, 8, 11);
        Assert.InRange(host.Spending.Bytes, 8_000_000, 24 << 20);
        var open = await Store.ListRegressionsAsync(new RegressionQuery { HostId = "mx1", OnlyOpen = true, Limit = 10 }, default);
        Assert.Equal([Facts.Key, RuleIds.ChangesWithoutRest], open.Select(item => item.Value.Regression.RuleId));

        static Diagnosis Restless(Diagnosis diagnosis, int answer)
        {
            diagnosis.TlsConfig.Settings.Add(new Setting { Name = "wavers", Value = $"{answer} {new string('w', 1_000_000)}" });
            return diagnosis;
        }
    }

    [Fact]
    public async Task Windows_AddedAndRemoved_AreListedWithTheirActivities()
    {
        Assert.True(await Store.AddWindowAsync(Window("w1", 10), Deed(1), default));
        Assert.False(await Store.AddWindowAsync(Window("w1", 20), Deed(2), default));
        Assert.True(await Store.AddWindowAsync(Window("w2", 20), Deed(2), default));
        Assert.True(await Store.RemoveWindowAsync("maintenanceWindows/w1", Deed(3), default));
        Assert.False(await Store.RemoveWindowAsync("maintenanceWindows/w1", Deed(4), default));

        Assert.Equal(Window("w2", 20), Assert.Single(await Store.ListWindowsAsync(default)));
        Assert.Equal([Minute(3), Minute(2), Minute(1)], (await Store.ListActivitiesAsync(long.MaxValue, 10, default)).Select(a => a.Value.ActivityTime));
    }

    [Fact]
    public async Task Reads_OfWhatWasNeverWritten_LeaveTheStoreFreeToWrite()
    {
        for (var n = 0; n < 200; n++)
        {
            Assert.Empty(await Store.ListWindowsAsync(default));
            Assert.Empty(await Store.ListActivitiesAsync(long.MaxValue, 10, default));
            Assert.Empty(await Store.ListEventsAsync(0, 10, default));
            Assert.Empty(await Store.ListHostsAsync("", 10, default));
        }

        Assert.True(await Store.AddHostAsync(RecordedHost.Make("mx1"), default));
    }

    [Fact]
    public async Task Activities_InPages_AreEachGivenOnceNewestFirst()
    {
        for (var n = 1; n <= 5; n++) await Store.AddHostAsync(RecordedHost.Make($"mx{n}"), Deed(n), default);
        var seen = new List<string>();
        for (var before = long.MaxValue; await Store.ListActivitiesAsync(before, 2, default) is { Count: > 0 } page; before = page[^1].Position)
            seen.AddRange(page.Select(item => item.Value.Name));
        Assert.Equal(["activities/5", "activities/4", "activities/3", "activities/2", "activities/1"], seen);
    }

    [Fact]
    public async Task Prune_OfWindowsAndActivities_KeepsThoseAfterTheCutoff()
    {
        await Store.AddWindowAsync(Window("w1", 10), Deed(1), default);
        await Store.AddWindowAsync(Window("w2", 20), Deed(12), default);
        await Store.PruneAsync(Minute(11).ToDateTimeOffset(), default);
        Assert.Equal("maintenanceWindows/w2", Assert.Single(await Store.ListWindowsAsync(default)).Name);
        Assert.Equal("activities/2", Assert.Single(await Store.ListActivitiesAsync(long.MaxValue, 10, default)).Value.Name);
    }

    private async Task RecordAsync(Diagnosis diagnosis) => Assert.NotNull(await RecordedHost.RecorderFor(Store).RecordAsync(
        (await Store.FindHostAsync("mx1", default))!, PollResult.Answered(TimeProvider.System.GetUtcNow(), diagnosis), default));

    private static MaintenanceWindow Window(string id, int end) => new()
    {
        Name = ResourceNames.Window(id),
        Host = "hosts/mx1",
        StartTime = Minute(0),
        EndTime = Minute(end),
        Author = "ann",
    };

    private async Task<IReadOnlyList<Activity>> DeedsAsync() =>
        [.. (await Store.ListActivitiesAsync(long.MaxValue, 10, default)).Select(item => item.Value).Where(deed => deed.Kind is not ActivityKind.HostCreated)];

    private static Activity Deed(int minute) => new() { ActivityTime = Minute(minute), Author = "ann", Resource = "hosts/mx1" };

    private static Timestamp Minute(int n) => new() { Seconds = 1_780_000_000 + (60 * n) };

    private protected async Task<bool> ApplyAsync(string id, int snapshot, int regression, RegressionState state = RegressionState.Open) =>
        await Store.ApplyPollAsync(Write((await Store.FindHostAsync(id, default))!, snapshot, regression, state), default);

    private protected static PollWrite Write(StoredHost read, int snapshot, int regression, RegressionState state = RegressionState.Open)
    {
        var id = ResourceNames.HostId(read.Host.Name)!;
        var host = read.Clone();
        (host.LastSnapshot, host.LastRegression) = (snapshot, regression);
        return new PollWrite
        {
            ReadRevision = read.Revision,
            Host = host,
            Snapshot = new Snapshot
            {
                Name = ResourceNames.Snapshot(id, snapshot),
                FirstSeenTime = Minute(snapshot),
                LastSeenTime = Minute(snapshot),
                PollCount = 1,
                Diagnosis = Facts.Healthy(),
            },
            Standings = [new Standing { RuleId = "sample", Value = "PASS", Snapshot = snapshot }],
            Regressions = [new StoredRegression { Regression = Regression(id, regression, state), Evidence = new CheckResult { CheckId = "sample" } }],
        };
    }

    private static Regression Regression(string id, int number, RegressionState state) => new()
    {
        Name = ResourceNames.Regression(id, number),
        Host = ResourceNames.Host(id),
        RuleId = "sample",
        State = state,
        DetectTime = Minute(number),
        RecoverTime = state is RegressionState.Recovered ? Minute(number) : null,
    };

    private async Task<IReadOnlyList<string>> NamesAsync(RegressionQuery query)
    {
        var names = new List<string>();
        while (await Store.ListRegressionsAsync(query, default) is { Count: > 0 } page)
        {
            names.AddRange(page.Select(item => item.Value.Regression.Name));
            query = query with { Before = page[^1].Position };
        }

        return names;
    }
}
