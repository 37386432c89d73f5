using System.CommandLine;
using XMailFleet.Collector.Commands;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Polling;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.History;

public sealed class BackupTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly RecordedProgress _progress = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Backup_WhileTheHistoryIsWritten_HoldsAtLeastWhatWasAcknowledgedBefore()
    {
        await using var store = await OpenAsync("fleet");
        for (var n = 0; n < 50; n++) await store.AddHostAsync(RecordedHost.Make($"before{n:D2}"), default);
        using var enough = new CancellationTokenSource();
        var writing = WriteAsync(store, enough.Token);
        await LiteDbBackup.MakeAsync(_directory.PathOf("fleet"), _directory.PathOf("backup"), _progress, TimeProvider.System, default);
        await enough.CancelAsync();
        var written = await writing;

        await SealedHistory.RestoreAsync(_directory.PathOf("backup"), _directory.PathOf("fleet"), _directory.PathOf("restored"));
        await using var restored = await OpenAsync("restored");
        var ids = (await restored.ListHostsAsync("", 100_000, default)).Select(host => ResourceNames.HostId(host.Host.Name)!).ToList();
        Assert.Equal(50, ids.Count(id => id.StartsWith("before", StringComparison.Ordinal)));
        // Those that came during the copy are a beginning of what was written, without a hole.
        var during = ids.Where(id => id.StartsWith("during", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(written.Take(ids.Count - 50), during);
    }

    [Fact]
    public async Task Backup_OverAFile_IsRefused()
    {
        await using (await OpenAsync("fleet"))
        {
        }

        _directory.Write("backup", "mine");
        var error = await Assert.ThrowsAsync<HistoryException>(
            () => LiteDbBackup.MakeAsync(_directory.PathOf("fleet"), _directory.PathOf("backup"), _progress, TimeProvider.System, default));
        Assert.Contains("exists", error.Message);
        Assert.Equal("mine", _directory.Read("backup"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hi\n")]
    [InlineData(null)]
    public async Task Backup_OfADirectoryWithoutHistory_IsRefused(string? content)
    {
        Directory.CreateDirectory(_directory.PathOf("fleet"));
        if (content is null) File.CreateSymbolicLink(_directory.PathOf("fleet/history.db"), "nothing");
        else _directory.Write("fleet/history.db", content);
        await Assert.ThrowsAsync<HistoryException>(
            () => LiteDbBackup.MakeAsync(_directory.PathOf("fleet"), _directory.PathOf("backup"), _progress, TimeProvider.System, default));
        Assert.False(File.Exists(_directory.PathOf("backup")));
    }

    [Fact]
    public async Task Restore_OverAHistory_WaitsToBeTold()
    {
        var backup = await BackUpAsync("old");
        await AddAsync("fleet", "new");
        Assert.Contains("--overwrite", (await Assert.ThrowsAsync<HistoryException>(() => RestoreAsync(backup, "fleet"))).Message);
        Assert.Equal(1, await RestoreAsync(backup, "fleet", overwrite: true));
        await using var store = await OpenAsync("fleet");
        Assert.NotNull(await store.FindHostAsync("old", default));
        Assert.Null(await store.FindHostAsync("new", default));
    }

    [Fact]
    public async Task Restore_OfABackup_GivesTokensOfWhatCameAfterItNoMeaning()
    {
        var backup = await BackUpAsync("mx1");
        string token;
        await using (var store = await OpenAsync("source"))
        {
            await using var watch = Watch(store, "").GetAsyncEnumerator();
            var first = watch.MoveNextAsync();
            await RecordAsync(store, Facts.Healthy(), Facts.Mismatched());
            Assert.True(await first);
            token = watch.Current.ResumeToken;
        }

        await RestoreAsync(backup, "source", overwrite: true);
        await using var restored = await OpenAsync("source");
        await RecordAsync(restored, Facts.Healthy(), Facts.Mismatched(), Facts.Healthy());
        await using var resumed = Watch(restored, token).GetAsyncEnumerator();
        var refusal = await Assert.ThrowsAsync<FleetException>(async () => await resumed.MoveNextAsync());
        Assert.Contains("before a backup was restored", refusal.Message);
    }

    [Fact]
    public async Task Restore_UnderARunningCollector_IsRefused()
    {
        var backup = await BackUpAsync("old");
        await using var store = await OpenAsync("fleet");
        await Assert.ThrowsAsync<HistoryException>(() => RestoreAsync(backup, "fleet", overwrite: true));
        Assert.True(await store.AddHostAsync(RecordedHost.Make("mx1"), default));
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_LeavesTheHistoryAsItIs()
    {
        await AddAsync("fleet", "mx1");
        var damaged = _directory.Write("damaged", new string('x', 50_000));
        var error = await Assert.ThrowsAsync<HistoryException>(
            () => SealedHistory.RestoreAsync(damaged, _directory.PathOf("fleet"), _directory.PathOf("fleet"), overwrite: true));
        Assert.Contains("is damaged", error.Message);
        await using var store = await OpenAsync("fleet");
        Assert.NotNull(await store.FindHostAsync("mx1", default));
    }

    [Fact]
    public async Task Backup_OfAHistoryThatLostAnIndexPage_IsRefusedWithAWayOut()
    {
        await using (var store = await OpenAsync("fleet"))
        {
            await store.AddHostAsync(RecordedHost.Make("mx1"), default);
            await RecordAsync(store, Facts.Healthy(), Facts.Mismatched(), Facts.Healthy().With(Facts.Check("sample", CheckStatus.Pass)), Facts.Mismatched());
        }

        var path = Path.Combine(_directory.PathOf("fleet"), "history.db");
        var whole = await File.ReadAllBytesAsync(path);
        var pages = IndexPages(whole).ToList();
        Assert.InRange(pages.Count, 5, int.MaxValue);
        foreach (var page in pages)
        {
            var damaged = whole.ToArray();
            Array.Clear(damaged, page * PageSize, PageSize);
            await File.WriteAllBytesAsync(path, damaged);
            var error = await Assert.ThrowsAsync<HistoryException>(
                () => LiteDbBackup.MakeAsync(_directory.PathOf("fleet"), _directory.PathOf($"backup{page}"), _progress, TimeProvider.System, default));
            Assert.Contains("restore FILE", error.Message);
        }
    }

    // Layout of a page of LiteDB 5: at offset 4 what it is, at 23 how many entries it has; two of an index are its ends.
    private const int PageSize = 8192;

    private static IEnumerable<int> IndexPages(byte[] file) =>
        Enumerable.Range(0, file.Length / PageSize).Where(page => file[(page * PageSize) + 4] == 3 && file[(page * PageSize) + 23] > 2);

    [Fact]
    public async Task Progress_OfABackupAndItsReturn_ReachesEveryByteAndTable()
    {
        await LiteDbRestore.RunAsync(
            await BackUpAsync("old"), await SealedHistory.KeyOfAsync(_directory.PathOf("source")), _directory.PathOf("fleet"), overwrite: false, _progress, default);
        Assert.Contains(_progress.Steps, step => step is { Task: HistoryTask.Copying, Total: > 0 } && step.Done == step.Total);
        Assert.Contains(_progress.Steps, step => step is { Task: HistoryTask.Checking, Done: 1 });
    }

    [Theory]
    [InlineData("en", "hosts in it: 1.", "exists. Choose another name")]
    [InlineData("ja", "（ホスト数：1）。", "すでに存在します")]
    public async Task Commands_InALanguage_SayEverythingInIt(string language, string done, string refused)
    {
        await AddAsync("fleet", "mx1");
        Assert.Contains(done, await RunAsync(0, "backup", _directory.PathOf("backup"), "--data-dir", _directory.PathOf("fleet"), "--lang", language));
        Assert.Contains(refused, await RunAsync(2, "backup", _directory.PathOf("backup"), "--data-dir", _directory.PathOf("fleet"), "--lang", language));
        Assert.Contains(done, await RunAsync(0, "restore", _directory.PathOf("backup"), "--data-dir", _directory.PathOf("new"), "--recovery-key-file", SealedHistory.KeyFileOf(_directory.PathOf("fleet")), "--lang", language));
    }

    private static async Task<string> RunAsync(int status, params string[] arguments)
    {
        var output = new StringWriter();
        Assert.Equal(status, await CollectorCommand.Build().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = output }));
        return output.ToString();
    }

    private static IAsyncEnumerable<WatchRegressionsResponse> Watch(LiteDbHistoryStore store, string token) =>
        new RegressionWatch(store, TimeProvider.System).WatchAsync(new WatchRegressionsRequest { Parent = "hosts/-", ResumeToken = token }, default);

    private static async Task RecordAsync(LiteDbHistoryStore store, params Diagnosis[] diagnoses)
    {
        var recorder = RecordedHost.RecorderFor(store);
        foreach (var diagnosis in diagnoses)
            await recorder.RecordAsync((await store.FindHostAsync("mx1", default))!, PollResult.Answered(TimeProvider.System.GetUtcNow(), diagnosis), default);
    }

    private Task<LiteDbHistoryStore> OpenAsync(string name) => SealedHistory.OpenAsync(_directory.PathOf(name));

    private Task<int> RestoreAsync(string backup, string name, bool overwrite = false) =>
        SealedHistory.RestoreAsync(backup, _directory.PathOf("source"), _directory.PathOf(name), overwrite);

    private async Task AddAsync(string name, string id)
    {
        await using var store = await OpenAsync(name);
        await store.AddHostAsync(RecordedHost.Make(id), default);
    }

    private async Task<string> BackUpAsync(string id)
    {
        await AddAsync("source", id);
        await LiteDbBackup.MakeAsync(_directory.PathOf("source"), _directory.PathOf("backup"), _progress, TimeProvider.System, default);
        return _directory.PathOf("backup");
    }

    private static async Task<IReadOnlyList<string>> WriteAsync(LiteDbHistoryStore store, CancellationToken enough)
    {
        var written = new List<string>();
        while (!enough.IsCancellationRequested)
        {
            written.Add($"during{written.Count:D6}");
            await store.AddHostAsync(RecordedHost.Make(written[^1]), default);
        }

        return written;
    }
}
