using System.CommandLine;
using XMailFleet.Collector.Commands;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.State;
using XMailFleet.Testing;
using XMailFleet.Texts;
using Command = XMailFleet.Testing.Command;

namespace XMailFleet.Collector.Tests.Fleet.State;

/// <summary>
/// Another user of the host reads what the collector keeps, and plants links where root's collector writes. The judges are what
/// that user's own `cat` gives, and a directory of root's that must stay as it is.
/// </summary>
[Trait("Needs", "root")]
public sealed class StrangersStateTests : IDisposable
{
    private readonly RootOnlyDirectory _host = new();
    private readonly RecordedProgress _progress = new();

    public StrangersStateTests()
    {
        Directory.CreateDirectory(_host.PathOf("target"));
        _host.Write("target/secret", "root's");
    }

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("theirs", "")]
    [InlineData("theirs/data", "")]
    [InlineData("theirs/a/b", "")]
    [InlineData("theirs/link", "theirs/link")]
    [InlineData("sticky/link", "sticky/link")]
    [InlineData("sticky/link/data", "sticky/link")]
    [InlineData("sticky", "")]
    [InlineData("sticky/theirs", "sticky/theirs/")]
    [InlineData("open/data", "")]
    [InlineData("data", "data/history.db")]
    [InlineData("data", "data/history-log.db")]
    [InlineData("data", "data/history.lock")]
    [InlineData("data", "data/wrapping.key")]
    [InlineData("data", "data/recovery-key.txt")]
    [InlineData("data", "data/collector-id")]
    public async Task Quickstart_WhereAnotherHasALink_IsRefusedAndFollowsNone(string data, string link)
    {
        await MakeOpenDirectoriesAsync();
        if (link.EndsWith('/')) await Nobody.RunAsync("mkdir -m 777 \"$1\"", _host.PathOf(link));
        else if (link.Length > 0) await PlantAsync(link, data.StartsWith("data", StringComparison.Ordinal) ? "target/made" : "target");

        var said = await QuickstartAsync(_host.PathOf(data));

        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Contains(_host.Path, said, StringComparison.Ordinal);
        AssertTargetIsAsItWas();
    }

    [Theory]
    [InlineData("server.key")]
    [InlineData("server.cert")]
    [InlineData("server.tab")]
    public async Task PracticeMailRoot_WhereAnotherHasALink_IsRefusedAndFollowsNone(string name)
    {
        await MakeOpenDirectoriesAsync();
        Directory.CreateDirectory(_host.PathOf("data/practice-mail-root"));
        await ChmodAsync("777", "data/practice-mail-root");
        await PlantAsync($"data/practice-mail-root/{name}", "target/secret");
        HistoryDirectory.Prepare(_host.PathOf("data"));

        await Assert.ThrowsAsync<StateException>(
            () => PracticeMailRoot.EnsureAsync(_host.PathOf("data"), "mx", TimeProvider.System.GetUtcNow(), CancellationToken.None));
        AssertTargetIsAsItWas();
    }

    [Theory]
    [InlineData("mkdir \"$1\" && ln -s \"$2/secret\" \"$1/server.key\"")]
    [InlineData("ln -s \"$2\" \"$1\"")]
    public async Task PracticeMailRoot_OfAnother_IsRefused(string script)
    {
        await MakeOpenDirectoriesAsync();
        await Nobody.RunAsync(script, _host.PathOf("data/practice-mail-root"), _host.PathOf("target"));
        HistoryDirectory.Prepare(_host.PathOf("data"));
        Assert.Throws<StateException>(() => PracticeMailRoot.Prepare(_host.PathOf("data")));
        AssertTargetIsAsItWas();
    }

    [Theory]
    [InlineData("755")]
    [InlineData("775")]
    [InlineData("777")]
    public async Task History_AsItWasOpenToAll_IsClosedAndTold(string mode)
    {
        var data = _host.PathOf("fleet");
        await AddHostAsync(data);
        foreach (var file in Directory.GetFiles(data)) await Command.OutputOfAsync("chmod", ["644", file]);
        await ChmodAsync(mode, "fleet");
        Assert.Contains("mx1", await Nobody.RunAsync("cat \"$1\"/history*.db", data), StringComparison.Ordinal);

        var mendings = HistoryDirectory.Prepare(data);

        await AssertClosedAsync(data);
        Assert.Equal([data, .. Directory.GetFiles(data).Order()], mendings.Select(mending => mending.Path).Order(StringComparer.Ordinal));
        Assert.Contains($"The directory \"{data}\" was open to other users (mode 0{mode}).", mendings[0].In(Language.English), StringComparison.Ordinal);
        Assert.Contains("モード 0644", mendings[1].In(Language.Japanese), StringComparison.Ordinal);
        Assert.Empty(HistoryDirectory.Prepare(data));
    }

    [Fact]
    public async Task Serve_OfAHistoryThatWasOpen_TellsOnStderr()
    {
        var data = _host.PathOf("fleet");
        await AddHostAsync(data);
        await ChmodAsync("755", "fleet");
        using var collector = await CollectorProcess.StartAsync(data);
        Assert.Contains(collector.SaidBefore, line => line.Contains("is closed now (0700)", StringComparison.Ordinal));
        await AssertClosedAsync(data);
    }

    [Fact]
    public async Task Directory_ThatOthersUseToo_IsLeftAsItIs()
    {
        await ChmodAsync("755", "target");
        var refusal = Assert.Throws<StateException>(() => HistoryDirectory.Prepare(_host.PathOf("target")));
        Assert.Contains("chmod 700", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("root's", (await Nobody.RunAsync("cat \"$1\"", _host.PathOf("target/secret"))));
    }

    [Fact]
    public async Task History_WithASecondName_IsRefused()
    {
        var data = _host.PathOf("fleet");
        await AddHostAsync(data);
        await Command.OutputOfAsync("ln", [Path.Combine(data, "history.db"), _host.PathOf("other")]);
        Assert.Contains("hard link", Assert.Throws<StateException>(() => HistoryDirectory.Prepare(data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_IsReadByNobodyElse()
    {
        await AddHostAsync(_host.PathOf("fleet"));
        await BackUpAsync(_host.PathOf("fleet"), _host.PathOf("backup"));
        Assert.Equal("600", (await Command.OutputOfAsync("stat", ["-c", "%a", _host.PathOf("backup")])).Trim());
        await AssertRefusedAsync("cat \"$1\"", _host.PathOf("backup"));
    }

    [Fact]
    public async Task Backup_WhereTheNameOfItsPartWasTaken_IsMadeAllTheSame()
    {
        await MakeOpenDirectoriesAsync();
        await AddHostAsync(_host.PathOf("fleet"));
        await PlantAsync($"sticky/backup.{Environment.ProcessId}.part", "target");
        await BackUpAsync(_host.PathOf("fleet"), _host.PathOf("sticky/backup"));
        AssertTargetIsAsItWas();
        Assert.Equal(["backup", $"backup.{Environment.ProcessId}.part"], Directory.GetFileSystemEntries(_host.PathOf("sticky")).Select(Path.GetFileName).Order());
        Assert.Equal(1, await SealedHistory.RestoreAsync(_host.PathOf("sticky/backup"), _host.PathOf("fleet"), _host.PathOf("restored")));
    }

    [Theory]
    [InlineData("sticky/backup", true)]
    [InlineData("theirs/backup", false)]
    [InlineData("open/backup", false)]
    public async Task Backup_WhereAnotherMayPutALink_IsRefused(string target, bool isPlanted)
    {
        await MakeOpenDirectoriesAsync();
        await AddHostAsync(_host.PathOf("fleet"));
        if (isPlanted) await PlantAsync(target, "target/made");
        await Assert.ThrowsAsync<HistoryException>(() => BackUpAsync(_host.PathOf("fleet"), _host.PathOf(target)));
        AssertTargetIsAsItWas();
    }

    [Fact]
    public async Task Backup_OfAHistoryOfAnother_HoldsNothingThatItOnlyLinksTo()
    {
        await AddHostAsync(_host.PathOf("fleet"));
        await _host.MakeAsync("theirs", Nobody.Owner);
        await PlantAsync("theirs/history.db", "fleet/history.db");
        var refusal = await Assert.ThrowsAsync<HistoryException>(() => BackUpAsync(_host.PathOf("theirs"), _host.PathOf("backup")));
        Assert.Contains("no plain file", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_host.PathOf("backup")));
    }

    [Fact]
    public async Task Backup_OfADirectoryOfRootsWhereAnotherMayWrite_HoldsNothingThatItOnlyLinksTo()
    {
        await AddHostAsync(_host.PathOf("fleet"));
        await MakeOpenDirectoriesAsync();
        await PlantAsync("open/history.db", "fleet/history.db");
        await Assert.ThrowsAsync<HistoryException>(() => BackUpAsync(_host.PathOf("open"), _host.PathOf("backup")));
        Assert.False(File.Exists(_host.PathOf("backup")));
    }

    // The group is root's own; who else may write stands in the list alone, and the judge is that he can.
    [Fact]
    public async Task Backup_WhereAListLetsAnotherWrite_IsRefused()
    {
        await AddHostAsync(_host.PathOf("fleet"));
        await _host.MakeAsync("listed");
        AccessList.LetWrite(_host.PathOf("listed"), 65534);
        await Nobody.RunAsync("touch \"$1\"", _host.PathOf("listed/planted"));
        var refusal = await Assert.ThrowsAsync<HistoryException>(() => BackUpAsync(_host.PathOf("fleet"), _host.PathOf("listed/backup")));
        Assert.Contains(_host.PathOf("listed"), refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_host.PathOf("listed/backup")));
    }

    [Fact]
    public async Task Backup_OfAHistoryOfAnother_IsRootsToMake()
    {
        await AddHostAsync(_host.PathOf("fleet"));
        await Command.OutputOfAsync("chown", ["-R", Nobody.Owner, _host.PathOf("fleet")]);
        Assert.Equal(1, await BackUpAsync(_host.PathOf("fleet"), _host.PathOf("backup")));
    }

    private async Task MakeOpenDirectoriesAsync()
    {
        await _host.MakeAsync("theirs", Nobody.Owner);
        foreach (var (name, mode) in new[] { ("sticky", "1777"), ("open", "777"), ("data", "777") })
        {
            await _host.MakeAsync(name);
            await ChmodAsync(mode, name);
        }
    }

    private Task<string> PlantAsync(string link, string target) => Nobody.RunAsync("ln -s \"$1\" \"$2\"", _host.PathOf(target), _host.PathOf(link));

    private Task<string> ChmodAsync(string mode, string name) => Command.OutputOfAsync("chmod", [mode, _host.PathOf(name)]);

    private void AssertTargetIsAsItWas()
    {
        Assert.Equal([_host.PathOf("target/secret")], Directory.GetFileSystemEntries(_host.PathOf("target")));
        Assert.Equal("root's", File.ReadAllText(_host.PathOf("target/secret")));
    }

    private static async Task AssertClosedAsync(string data)
    {
        Assert.Equal("700", (await Command.OutputOfAsync("stat", ["-c", "%a", data])).Trim());
        // The socket, in a closed directory, is for whoever is let in there.
        Assert.All(Directory.GetFiles(data).Where(file => Path.GetFileName(file) != StateFiles.Socket), file => Assert.Equal(OwnFile.Mode, File.GetUnixFileMode(file)));
        await AssertRefusedAsync("ls \"$1\"", data);
        await AssertRefusedAsync("cat \"$1\"/history.db", data);
        await AssertRefusedAsync("cat \"$1\"/wrapping.key", data);
    }

    private static async Task AssertRefusedAsync(string script, string path) =>
        Assert.Contains("Permission denied", (await Assert.ThrowsAsync<InvalidOperationException>(() => Nobody.RunAsync(script, path))).Message, StringComparison.Ordinal);

    private static async Task AddHostAsync(string data)
    {
        await using var store = await SealedHistory.OpenAsync(data);
        await store.AddHostAsync(RecordedHost.Make("mx1"), default);
    }

    private Task<int> BackUpAsync(string data, string target) => LiteDbBackup.MakeAsync(data, target, _progress, TimeProvider.System, default);

    // One that is not refused would serve for ever.
    private static async Task<string> QuickstartAsync(string data)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var output = new StringWriter();
        var status = await CollectorCommand.Build()
            .Parse(["quickstart", "--data-dir", data, "--agent-port", "0", "--grpc-port", "0", "--web-port", "0"])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = output }, enough.Token);
        Assert.Equal(2, status);
        return output.ToString();
    }
}
