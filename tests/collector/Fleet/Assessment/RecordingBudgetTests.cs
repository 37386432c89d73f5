using XMailFleet.Collector.Tests.Support;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Assessment;

/// <summary>Hosts whose answers never rest, polled once a minute.</summary>
public sealed class RecordingBudgetTests
{
    private const int DayBytes = 24 << 20;

    private int _answers;

    [Fact]
    public async Task Host_ThatChangesAtEveryPoll_IsRecordedEverLessOftenAndThatIsTold()
    {
        await using var host = await RecordedHost.CreateAsync();
        for (var minute = 0; minute < 300; minute++) await host.PollAsync(Wavering(Facts.Healthy(), 100_000));
        var told = Assert.Single(await host.OpenAsync());
        Assert.Equal((RuleIds.ChangesWithoutRest, Severity.Warning, 1), (told.RuleId, told.Severity, told.OccurrenceCount));
        var stored = await host.HostAsync();
        var snapshots = (await host.Store.ListSnapshotsAsync("mx1", long.MaxValue, 1000, default)).Count;
        // 83 of 100 kB, and those after 0, 1, 3, 7, … minutes.
        Assert.InRange(snapshots, 80, 95);
        Assert.Equal(300, snapshots + stored.UnrecordedChangeCount);
        Assert.Equal(stored.UnrecordedSinceTime, told.DetectTime);
        Assert.Single(await host.EventsAsync());
        Assert.Equal((Reachability.Reachable, 0), (stored.Reachability, stored.ConsecutiveFailures));
    }

    [Fact]
    public async Task Regression_OfAHostThatNeverRests_IsRecordedAtOnceAndSoIsItsEnd()
    {
        await using var host = await RecordedHost.CreateAsync();
        for (var minute = 0; minute < 200; minute++) await host.PollAsync(Wavering(Facts.Healthy(), 100_000));
        var bad = await host.PollAsync(Wavering(Facts.Mismatched(), 100_000));
        for (var minute = 0; minute < 20; minute++) await host.PollAsync(Wavering(Facts.Mismatched(), 100_000));
        var good = await host.PollAsync(Wavering(Facts.Healthy(), 100_000));
        var regression = Assert.Single(await host.RegressionsAsync(), regression => regression.RuleId == Facts.Key);
        Assert.Equal((bad, good), (regression.DetectTime.ToDateTimeOffset(), regression.RecoverTime.ToDateTimeOffset()));
        var after = await host.Store.FindSnapshotAsync("mx1", int.Parse(regression.After.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture), default);
        Assert.Equal(Pairing.Mismatched, after!.Diagnosis.KeyMaterial.Pairing);
    }

    [Fact]
    public async Task Host_ThatRestsForADay_IsWellAgain()
    {
        await using var host = await RecordedHost.CreateAsync();
        for (var minute = 0; minute < 200; minute++) await host.PollAsync(Wavering(Facts.Healthy(), 100_000));
        for (var hour = 0; hour < 20; hour++) await RestAsync();
        Assert.Single(await host.OpenAsync());
        for (var hour = 0; hour < 30; hour++) await RestAsync();
        Assert.Empty(await host.OpenAsync());
        Assert.Equal((0, null), ((await host.HostAsync()).UnrecordedChangeCount, (await host.HostAsync()).UnrecordedSinceTime));

        async Task RestAsync()
        {
            await host.PollAsync(Facts.Healthy());
            host.Wait(TimeSpan.FromHours(1));
        }
    }

    // Each answer is another of 1.5 MB with hundreds of new errors.
    [Fact]
    public async Task History_OfAHostThatMakesUpWhatItCan_HasABound()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Facts.Healthy());
        for (var minute = 0; minute < 60; minute++) await host.PollAsync(Hostile(minute));
        await host.PollAsync(Facts.Mismatched());
        Assert.Contains(await host.OpenAsync(), regression => regression.RuleId == Facts.Key);
        Assert.InRange(await BytesAsync(host), 0, DayBytes);
    }

    [Fact]
    public async Task Records_ThatOnePollHasNoRoomFor_FollowWithTheNextOfTheSameAnswer()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Facts.Healthy().With(Results(450, CheckStatus.Pass, 10)));
        var bad = Facts.Healthy().With(Results(450, CheckStatus.Error, 2000));
        await host.PollAsync(bad.Clone());
        var first = (await host.OpenAsync()).Count;
        Assert.InRange(first, 100, 449);
        for (var poll = 0; poll < 3; poll++) await host.PollAsync(bad.Clone());
        Assert.Equal(450, (await host.OpenAsync()).Count);
        Assert.Equal(2, (await host.Store.ListSnapshotsAsync("mx1", long.MaxValue, 10, default)).Count);
    }

    private static CheckResult[] Results(int count, CheckStatus status, int length) =>
        [.. Enumerable.Range(0, count).Select(n =>
        {
            var result = Facts.Check("made-up", status, $"{n}");
            result.Parameters["path"] = new string('x', 2 * length);
            result.Message = new string('y', length);
            return result;
        })];

    private Diagnosis Wavering(Diagnosis diagnosis, int size)
    {
        diagnosis.TlsConfig.Settings.Add(new Setting { Name = "wavers", Value = $"{++_answers} {new string('w', size)}" });
        return diagnosis;
    }

    private static Diagnosis Hostile(int minute)
    {
        var diagnosis = Facts.Healthy();
        diagnosis.CheckResults.Add(Enumerable.Range(0, 300).Select(n => Facts.Check(Facts.Key, CheckStatus.Error, $"{minute} {n} {new string('s', 1000)}")));
        diagnosis.CheckResults.Add(Enumerable.Range(0, 300).Select(n => Facts.Check($"made-up-{minute}-{n}", CheckStatus.Error, new string('s', 1000))));
        diagnosis.TlsConfig.Settings.Add(Enumerable.Range(0, 100).Select(n => new Setting { Name = $"{n}", Value = $"{minute} {new string('v', 9000)}" }));
        return diagnosis;
    }

    private static async Task<long> BytesAsync(RecordedHost host)
    {
        var bytes = (await host.EventsAsync()).Concat(await host.RegressionsAsync()).Sum(record => (long)record.CalculateSize());
        foreach (var (_, snapshot) in await host.Store.ListSnapshotsAsync("mx1", long.MaxValue, 1000, default))
            bytes += (await host.Store.FindSnapshotAsync("mx1", int.Parse(snapshot.Name.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture), default))!.CalculateSize();
        return bytes;
    }
}
