using System.CommandLine;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using LiteDB;
using XMailFleet.Collector.Commands;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;
using XMailFleet.V1;
using Command = XMailFleet.Testing.Command;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>The command that brings a fleet back, and what it says is to be reviewed.</summary>
public sealed class RestoreTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private byte[] _authority = [];

    private string Data => _directory.PathOf("fleet");

    public async Task InitializeAsync()
    {
        await using (var store = await SealedHistory.OpenAsync(Data))
        {
            _authority = await AuthorityOfAsync(store, Data);
            await PutHostAsync(store, "1", "mx1", EnrollmentState.Enrolled, "k1");
            await PutHostAsync(store, "2", "mx2", EnrollmentState.Enrolled, "k2");
            await PutHostAsync(store, "3", "mx3", EnrollmentState.Pending);
            await PutHostAsync(store, "4", "mx4", EnrollmentState.Enrolled, "k4");
            await PutHostAsync(store, "5", "mx5", EnrollmentState.Enrolled, "k5");
            await PutAsync(store, AccessKind.User, "ann", User("ann", Role.Admin));
            await PutAsync(store, AccessKind.User, "bob", User("bob", Role.Viewer));
            await PutAsync(store, AccessKind.User, "cat", User("cat", Role.Operator));
            await PutAsync(store, AccessKind.Token, "aa", Token("aa", "for \u001b[31mgraphs"));
            await PutAsync(store, AccessKind.Token, "bb", Token("bb", "nightly report"));
            await PutAsync(store, AccessKind.EnrollmentToken, "once", new StoredEnrollmentToken { AgentId = "3" });
            await PutAsync(store, AccessKind.SignIn, "once", new StoredSignIn { UserId = "ann" });
        }

        await LiteDbBackup.MakeAsync(Data, _directory.PathOf("backup"), new RecordedProgress(), TimeProvider.System, default);
        File.Copy(SealedHistory.KeyFileOf(Data), _directory.PathOf("key"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Restore_OnANewMachine_BringsTheAuthorityAndListsWhoBelongs()
    {
        var said = await RestoreAsync(_directory.PathOf("new"));
        await using var store = await SealedHistory.OpenAsync(_directory.PathOf("new"));
        Assert.Equal(_authority, await AuthorityOfAsync(store, _directory.PathOf("new")));
        Assert.Equal(5, (await store.ListHostsAsync("", 10, default)).Count);
        Assert.Contains("4 hosts are enrolled in it", said, StringComparison.Ordinal);
        Assert.Contains("cannot be known", said, StringComparison.Ordinal);
        Assert.Contains("  user ann: admin", said, StringComparison.Ordinal);
        Assert.Contains("  token bb: viewer (\"nightly report\")", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said);
    }

    [Fact]
    public async Task Restore_OfWhatLetsInOnce_IsNotDone()
    {
        await RestoreAsync(_directory.PathOf("new"));
        await using var store = await SealedHistory.OpenAsync(_directory.PathOf("new"));
        Assert.Empty(await store.Members.ListAsync(AccessKind.EnrollmentToken, "", 10, default));
        Assert.Empty(await store.Members.ListAsync(AccessKind.SignIn, "", 10, default));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Restore_OverTheStateThatCameAfter_NamesWhatIsUndone(string language)
    {
        await ChangeAsync();
        // Also where that state has lost what opens it.
        File.Delete(Path.Combine(Data, StateFiles.WrappingKey));
        var said = await RestoreAsync(Data, "--overwrite", "--lang", language);
        string[] expected = language == "en"
            ?
            [
                "host mx6: was added", "host mx3: was enrolled", "host mx4: was enrolled", "host mx7: was enrolled", "host mx1: its identity was revoked", "host mx2: was removed",
                "user dan: was added", "user cat: role, password or certificates were changed", "user bob: was removed", "token cc: was made", "token bb (\"nightly report\"): was revoked",
            ]
            :
            [
                "ホスト mx6：追加されていました", "ホスト mx3：登録されていました", "ホスト mx4：登録されていました", "ホスト mx7：登録されていました", "ホスト mx1：失効していた", "ホスト mx2：削除されていました",
                "ユーザー dan：追加されていました", "ユーザー cat：ロール", "ユーザー bob：削除されていました", "トークン cc：作成されていました", "トークン bb（「nightly report」）：失効",
            ];
        var listed = said.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        Assert.Equal(expected.Length, listed.Count);
        Assert.All(expected.Zip(listed), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        await using var store = await SealedHistory.OpenAsync(Data);
        Assert.Equal(_authority, await AuthorityOfAsync(store, Data));
    }

    [Fact]
    public async Task Restore_OverTheSameState_SaysThatNobodyIsConcerned() =>
        Assert.Contains("Nobody was enrolled", await RestoreAsync(Data, "--overwrite"), StringComparison.Ordinal);

    [Fact]
    public async Task Restore_OverADamagedState_SaysThatItCannotBeKnown()
    {
        await File.WriteAllTextAsync(LiteDbFile.DataOf(Data), new string('x', 50_000));
        Assert.Contains("cannot be known", await RestoreAsync(Data, "--overwrite"), StringComparison.Ordinal);
    }

    /// <summary>Whoever lost a machine has often started another one before the backup is found.</summary>
    [Fact]
    public async Task Restore_OverAnotherFleet_LeavesNothingOfItsKeys()
    {
        var other = _directory.PathOf("other");
        await using (await SealedHistory.OpenAsync(other))
        {
        }

        Assert.Contains("cannot be known", await RestoreAsync(other, "--overwrite"), StringComparison.Ordinal);
        Assert.False(File.Exists(SealedHistory.KeyFileOf(other)));
        await using var store = await SealedHistory.OpenAsync(other);
        Assert.Equal(_authority, await AuthorityOfAsync(store, other));
    }

    [Theory]
    [InlineData("en", "A collector runs on the history in \"{0}\". Nothing was restored. Stop it (systemctl stop xmailfleet-collector), restore, and start it again.")]
    [InlineData("ja", "「{0}」の履歴はコレクターが使用中のため、何も復元していません。コレクターを停止 (systemctl stop xmailfleet-collector) してから復元し、その後で起動してください。")]
    public async Task Restore_BesideARunningCollector_SaysToStopIt(string language, string sentence)
    {
        await using var running = await SealedHistory.OpenAsync(Data);
        var said = await RunAsync(
            2, "restore", _directory.PathOf("backup"), "--data-dir", Data, "--recovery-key-file", _directory.PathOf("key"), "--overwrite", "--lang", language);
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, Data), said.TrimEnd('\n'));
        Assert.Equal(5, (await running.ListHostsAsync("", 10, default)).Count);
    }

    [Theory]
    [InlineData("none", "en", "There is no file \"{0}\". Name the file that the recovery key was kept in with --recovery-key-file, or leave the option out to type the key.")]
    [InlineData("none/key", "ja", "ファイル「{0}」がありません。回復キーを保管したファイルを --recovery-key-file で指定するか、オプションを省略してキーを入力してください。")]
    [InlineData("fleet/history.db", "en", "There is no recovery key in \"{0}\", or it was mistyped: it begins with xmfr- and stands on a line of its own.")]
    public async Task Restore_WithoutItsKeyFile_SaysWhatIsMissing(string file, string language, string sentence)
    {
        var (path, data) = (_directory.PathOf(file), _directory.PathOf("new"));
        var said = await RunAsync(2, "restore", _directory.PathOf("backup"), "--data-dir", data, "--recovery-key-file", path, "--lang", language);
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, path), said.TrimEnd('\n'));
        Assert.False(File.Exists(LiteDbFile.DataOf(data)));
    }

    /// <summary>What a later program has made is not put in the place of what this one can read.</summary>
    [Theory]
    [InlineData("en", "The history in \"{0}\" is of a newer xmailfleet-collector (its schema is 1000, this program knows 1), and stays as it is.")]
    [InlineData("ja", "「{0}」の履歴は、より新しい xmailfleet-collector のものです（スキーマ 1000、このプログラムは 1 まで対応）。")]
    public async Task Restore_OfALaterRelease_IsRefusedAndThePresentHistoryStays(string language, string sentence)
    {
        var later = MakeLaterBackup();
        var before = await File.ReadAllBytesAsync(LiteDbFile.DataOf(Data));
        var said = await RunAsync(2, "restore", later, "--data-dir", Data, "--recovery-key-file", _directory.PathOf("key"), "--overwrite", "--lang", language);
        Assert.StartsWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, later), said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(LiteDbFile.DataOf(Data)));
        Assert.Equal([Path.GetFileName(Data)], Directory.GetDirectories(_directory.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(0, "holds the history and the authority")]
    [InlineData(1, "it was mistyped")]
    [InlineData(2, "it was mistyped")]
    public async Task Restore_WithTheKeyOnStandardInput_ReadsIt(int kind, string said)
    {
        var key = await File.ReadAllTextAsync(_directory.PathOf("key"));
        var input = kind switch { 0 => key, 1 => key.Replace("xmfr-", "xmfr-0", StringComparison.Ordinal), _ => "" };
        string[] call = [Path.Combine(AppContext.BaseDirectory, "xmailfleet-collector.dll"), "restore", _directory.PathOf("backup"), "--data-dir", _directory.PathOf("new")];
        if (kind == 0) Assert.Contains(said, await Command.OutputOfAsync("dotnet", call, input: input), StringComparison.Ordinal);
        else Assert.Contains(said, (await Assert.ThrowsAsync<InvalidOperationException>(() => Command.OutputOfAsync("dotnet", call, input: input))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WithAFileThatHoldsNoKey_SaysWhichAndNotWhat()
    {
        var file = _directory.Write("notes", "hunter2\n");
        var said = await RunAsync(2, "restore", _directory.PathOf("backup"), "--data-dir", _directory.PathOf("new"), "--recovery-key-file", file);
        Assert.Contains(file, said, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", said, StringComparison.Ordinal);
    }

    // With the seal of this fleet, as a later program of it would make it.
    private string MakeLaterBackup()
    {
        var (history, made, progress) = (_directory.PathOf("later.db"), _directory.PathOf("later.backup"), new RecordedProgress());
        RecoveryKey? key = null;
        foreach (var line in File.ReadLines(_directory.PathOf("key"))) key ??= RecoveryKey.TryParse(line, out var found) ? found : null;
        BackupFile.Read(_directory.PathOf("backup"), key!, history, progress);
        using (var later = new LiteDatabase(history))
        {
            later.UserVersion = 1000;
            // A history says of itself that only its collector moves its log into it.
            later.Checkpoint();
        }

        using var present = LiteDbFile.OpenToRead(Data);
        BackupFile.Write(history, made, LiteDbBackup.SealOf(present.Collections, Data), TimeProvider.System.GetUtcNow(), progress);
        return made;
    }

    private async Task ChangeAsync()
    {
        await using var store = await LiteDbHistoryStore.OpenAsync(Data, TimeProvider.System, default);
        await PutHostAsync(store, "1", "mx1", EnrollmentState.Revoked, "k1");
        await store.RemoveHostAsync("mx2", default);
        await PutHostAsync(store, "3", "mx3", EnrollmentState.Enrolled, "k3");
        await PutHostAsync(store, "4", "mx4", EnrollmentState.Enrolled, "another");
        await PutHostAsync(store, "6", "mx6", EnrollmentState.Pending);
        await PutHostAsync(store, "7", "mx7", EnrollmentState.Enrolled, "k7");
        await RemoveAsync(store, AccessKind.User, "bob");
        await PutAsync(store, AccessKind.User, "cat", User("cat", Role.Viewer));
        await PutAsync(store, AccessKind.User, "dan", User("dan", Role.Admin));
        await RemoveAsync(store, AccessKind.Token, "bb");
        await PutAsync(store, AccessKind.Token, "cc", Token("cc", ""));
        // Using it is no change.
        var used = Token("aa", "for \u001b[31mgraphs");
        used.Token.UseTime = TimeProvider.System.GetUtcNow().ToTimestamp();
        await PutAsync(store, AccessKind.Token, "aa", used);
    }

    private Task<string> RestoreAsync(string data, params string[] options) =>
        RunAsync(0, ["restore", _directory.PathOf("backup"), "--data-dir", data, "--recovery-key-file", _directory.PathOf("key"), .. options]);

    private static async Task<string> RunAsync(int status, params string[] arguments)
    {
        var output = new StringWriter();
        Assert.Equal(status, await CollectorCommand.Build().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = output }));
        return output.ToString();
    }

    private static async Task<byte[]> AuthorityOfAsync(LiteDbHistoryStore store, string data) =>
        (await AuthorityStore.OpenAsync(store.Members, WrappingKey.Open(data, mayMake: false), TimeProvider.System)).ToPkcs8();

    private static async Task PutHostAsync(LiteDbHistoryStore store, string id, string host, EnrollmentState state, string key = "")
    {
        var enrollment = new Enrollment { State = state, SpkiSha256 = key };
        var stored = RecordedHost.Make(host);
        (stored.Incarnation, stored.Host.Enrollment) = (id, enrollment);
        if (!await store.AddHostAsync(stored, default)) await store.EditHostAsync(host, new HostEdit(null, null) { Enrollment = _ => enrollment }, default);
    }

    private static StoredUser User(string name, Role role) => new() { User = new User { Name = $"users/{name}", Role = role }, Stamp = "1" };

    private static StoredToken Token(string id, string description) =>
        new() { Token = new Token { Name = $"tokens/{id}", Role = Role.Viewer, Description = description } };

    private static Task<bool> PutAsync(LiteDbHistoryStore store, AccessKind kind, string id, IMessage message) =>
        store.Members.ChangeAsync(kind, id, _ => (message.ToByteArray(), true), default);

    private static Task<bool> RemoveAsync(LiteDbHistoryStore store, AccessKind kind, string id) =>
        store.Members.ChangeAsync<bool>(kind, id, _ => (null, true), default);
}
