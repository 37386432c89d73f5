using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.History;

public sealed class LiteDbHistoryStoreTests : HistoryStoreConformance, IDisposable
{
    private readonly MailRoot _directory = new();

    internal override async Task<IHistoryStore> OpenAsync() =>
        await LiteDbHistoryStore.OpenAsync(_directory.Directory, TimeProvider.System, default);

    // xunit calls DisposeAsync, which closes the store, before this.
    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Open_OfAHistoryInUse_SaysSo()
    {
        var error = await Assert.ThrowsAsync<HistoryException>(OpenAsync);
        Assert.Contains("in use by another process", error.Message);
        Assert.Equal(error.Message, error.In(Language.English));
        Assert.Contains("別のプロセスが使用中です", error.In(Language.Japanese));
        Assert.Contains("--data-dir", error.Message);
    }

    [Fact]
    public async Task Open_OfSomethingElse_SaysThatItIsDamaged()
    {
        using var other = new MailRoot();
        other.Write("history.db", new string('x', 20_000));
        var error = await Assert.ThrowsAsync<HistoryException>(
            () => LiteDbHistoryStore.OpenAsync(other.Directory, TimeProvider.System, default));
        Assert.Contains("is damaged", error.Message);
    }

    [Theory]
    [InlineData("hi\n")]
    [InlineData("\0\0\0\0\u0002")]
    public async Task Open_OfLessThanAPageOfSomethingElse_SaysThatItIsDamagedAndLeavesIt(string content)
    {
        using var other = new MailRoot();
        other.Write("history.db", content);
        var error = await Assert.ThrowsAsync<HistoryException>(
            () => LiteDbHistoryStore.OpenAsync(other.Directory, TimeProvider.System, default));
        Assert.Contains("is damaged", error.Message);
        Assert.Equal(content, await File.ReadAllTextAsync(other.PathOf("history.db")));
    }

    // As the process, or the machine, may have died while it was made.
    [Theory, InlineData(0), InlineData(3), InlineData(40), InlineData(8191)]
    public async Task Open_OfTheBeginningOfAHistory_MakesItAnew(int length)
    {
        using var whole = CopyFiles();
        foreach (var content in new[] { (await File.ReadAllBytesAsync(whole.PathOf("history.db")))[..length], new byte[length] })
        {
            using var begun = new MailRoot();
            await File.WriteAllBytesAsync(begun.PathOf("history.db"), content);
            await using var store = await LiteDbHistoryStore.OpenAsync(begun.Directory, TimeProvider.System, default);
            Assert.Empty(await store.ListHostsAsync("", 10, default));
        }
    }

    /// <summary>What a killed process leaves: the files as they are on disk, copied under the feet of the open store.</summary>
    [Fact]
    public async Task Open_OfACopyTakenWhileInUse_HasWhatWasAcknowledgedByThen()
    {
        for (var n = 0; n < 50; n++) await Store.AddHostAsync(RecordedHost.Make($"h{n:D2}"), default);
        using var copy = CopyFiles();
        await using var store = await LiteDbHistoryStore.OpenAsync(copy.Directory, TimeProvider.System, default);
        Assert.Equal(50, (await store.ListHostsAsync("", 100, default)).Count);
    }

    /// <summary>Making a history writes too; the first commits must not be acknowledged by that.</summary>
    [Fact]
    public async Task FirstWriteToANewHistory_Acknowledged_IsOnDisk()
    {
        for (var history = 0; history < 20; history++)
        {
            using var fresh = new MailRoot();
            await using var store = await LiteDbHistoryStore.OpenAsync(fresh.Directory, TimeProvider.System, default);
            await store.AddHostAsync(RecordedHost.Make("mx1"), default);
            using var copy = CopyFiles(fresh);
            await using var reopened = await LiteDbHistoryStore.OpenAsync(copy.Directory, TimeProvider.System, default);
            Assert.NotNull(await reopened.FindHostAsync("mx1", default));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4000)]
    [InlineData(8191)]
    public async Task Open_WithPartOfAPageAtTheEndOfTheLog_DropsThatPartOnly(int bytes)
    {
        for (var n = 0; n < 20; n++) await Store.AddHostAsync(RecordedHost.Make($"h{n:D2}"), default);
        using var copy = CopyFiles();
        using (var log = new FileStream(copy.PathOf("history-log.db"), FileMode.Append)) log.Write(new byte[bytes]);
        await using var store = await LiteDbHistoryStore.OpenAsync(copy.Directory, TimeProvider.System, default);
        Assert.Equal(20, (await store.ListHostsAsync("", 100, default)).Count);
    }

    /// <summary>A stretch of the data file is overwritten, as a failing disk does: it is told, or it hit nothing that is read.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(10)]
    public async Task Open_WithAPageOfTheDataOverwritten_TellsTheDamageOrHasEverything(int page)
    {
        for (var n = 0; n < 60; n++)
        {
            await Store.AddHostAsync(RecordedHost.Make($"h{n:D2}"), default);
            await ApplyAsync($"h{n:D2}", snapshot: 1, regression: 1);
        }

        await Store.DisposeAsync();
        using (var data = new FileStream(_directory.PathOf("history.db"), FileMode.Open))
        {
            data.Seek(page * 8192, SeekOrigin.Begin);
            data.Write(Enumerable.Repeat((byte)0xA5, 8192).ToArray());
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await using var store = await Task.Run(OpenAsync).WaitAsync(limit.Token);
            Assert.Equal(60, (await store.ListHostsAsync("", 100, default)).Count);
        }
        catch (HistoryException error)
        {
            Assert.Contains("is damaged", error.Message);
            Assert.Contains("restore FILE", error.Message);
        }
    }

    [Fact]
    public async Task RemoveHost_CutOffBeforeItsHistoryIsRemoved_LeavesNothingToSeeAndThenNothing()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        await Store.DisposeAsync();
        using (var access = new LiteDbAccess(_directory.Directory))
            await access.CommitAsync(t => LiteDbRemovals.RemoveHost(t, "mx1", host => new Activity { ActivityTime = host.CreateTime }));
        Store = await OpenAsync();

        await AssertListedAsync(0);
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        await AssertListedAsync(1);

        await Store.PruneAsync(DateTimeOffset.UnixEpoch, default);
        await AssertListedAsync(1);
        await Store.DisposeAsync();
        using var file = LiteDbFile.Open(_directory.Directory);
        var kept = file.Collections;
        Assert.Equal((1, 1, 1), (kept.Snapshots.Count(), kept.Diagnoses.Count(), kept.Regressions.Count()));
        Assert.Empty(LiteDbQueries.RemovedHosts(kept));
    }

    private async Task AssertListedAsync(int count)
    {
        Assert.Equal(count, (await Store.ListSnapshotsAsync(null, long.MaxValue, 10, default)).Count);
        Assert.Equal(count, (await Store.ListRegressionsAsync(new RegressionQuery { Limit = 10 }, default)).Count);
        Assert.Equal(count, (await Store.ListRegressionsAsync(new RegressionQuery { Limit = 10, OnlyOpen = true }, default)).Count);
    }

    private MailRoot CopyFiles() => CopyFiles(_directory);

    // What a kill would leave.
    private static MailRoot CopyFiles(MailRoot directory)
    {
        var copy = new MailRoot();
        foreach (var name in new[] { "history.db", "history-log.db" })
        {
            using var from = new FileStream(directory.PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var to = new FileStream(copy.PathOf(name), FileMode.CreateNew);
            from.CopyTo(to);
        }

        return copy;
    }
}
