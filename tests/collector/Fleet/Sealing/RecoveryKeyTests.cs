using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Fleet.Sealing;

public sealed class RecoveryKeyTests : IDisposable
{
    private readonly ScratchDirectory _data = new();
    private readonly ScratchDirectory _elsewhere = new();

    public void Dispose()
    {
        _data.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public void Text_OfAKey_IsReadBackAlsoAsPeopleTypeIt()
    {
        var key = RecoveryKey.Make();
        Assert.Matches("^xmfr(-[0-9a-hjkmnp-tv-z]{7}){8}$", key.Text());
        foreach (var typed in new[]
                 {
                     key.Text(), key.Text().ToUpperInvariant(), $"  {key.Text()}\r", key.Text().Replace('1', 'l').Replace('0', 'O'),
                     "xmfr-" + key.Text()[5..].Replace("-", " ", StringComparison.Ordinal),
                     "xmfr-" + key.Text()[5..].Replace("-", "", StringComparison.Ordinal),
                 })
        {
            Assert.True(RecoveryKey.TryParse(typed, out var read), typed);
            Assert.Equal((Convert.ToHexString(key.PublicKey), Convert.ToHexString(key.MacKey)), (Convert.ToHexString(read.PublicKey), Convert.ToHexString(read.MacKey)));
        }
    }

    [Fact]
    public void Text_WithAnyCharacterMistypedSwappedOrMissing_IsNone()
    {
        var text = RecoveryKey.Make().Text();
        for (var at = 0; at < text.Length; at++)
        {
            Assert.False(RecoveryKey.TryParse(text[..at] + (text[at] == '7' ? '8' : '7') + text[(at + 1)..], out _) && text[at] is not '-', $"{at}");
            if (text[at] != '-') Assert.False(RecoveryKey.TryParse(text.Remove(at, 1), out _), $"{at}");
            if (at > 5 && text[at] != text[at - 1] && text[at] != '-' && text[at - 1] != '-')
                Assert.False(RecoveryKey.TryParse($"{text[..(at - 1)]}{text[at]}{text[at - 1]}{text[(at + 1)..]}", out _), $"{at}");
        }

        foreach (var none in new[] { "", "xmfr-", "xmfr", text[5..], text + text, new string('0', 5000), "xmfr-" + new string('u', 56) })
            Assert.False(RecoveryKey.TryParse(none, out _), none);
    }

    [Fact]
    public async Task Handover_WithATerminal_ShowsItOnceAndWritesItNowhere()
    {
        await using var store = await OpenAsync();
        var shown = new List<string>();
        var handover = new RecoveryHandover(_data.Path, file: "", key => Show(shown, key));
        Assert.Null(await EnsureAsync(store, handover));
        Assert.Null(await EnsureAsync(store, handover));
        Assert.True(RecoveryKey.TryParse(Assert.Single(shown), out var key));
        Assert.False(File.Exists(_data.PathOf(StateFiles.RecoveryKey)));
        Assert.Equal(key.PublicKey, StoredRecovery.Parser.ParseFrom(await store.Members.FindAsync(AccessKind.Recovery, RecoveryStore.Id, default)).PublicKey.ToByteArray());
    }

    [Fact]
    public async Task Handover_WithAFile_MakesItForTheOwnerAloneAndSaysWhere()
    {
        await using var store = await OpenAsync();
        var file = _elsewhere.PathOf("key");
        var told = await EnsureAsync(store, new RecoveryHandover(_data.Path, file, key => throw new InvalidOperationException(key.ToString())));
        Assert.Contains(file, told!(Language.English), StringComparison.Ordinal);
        Assert.Contains(file, told(Language.Japanese), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var key = await RecoveryKeyFile.ReadAsync(file, default);
        Assert.DoesNotContain(key!.Text(), told(Language.English), StringComparison.Ordinal);
        // The same call at each start finds the key made.
        Assert.Null(await EnsureAsync(store, new RecoveryHandover(_data.Path, file, show: null)));
    }

    [Fact]
    public async Task Handover_WithAFileThatIsThere_IsRefusedAndTheFleetHasNoKey()
    {
        await using var store = await OpenAsync();
        var file = _elsewhere.Write("key", "mine");
        var refusal = await Assert.ThrowsAsync<HistoryException>(() => EnsureAsync(store, new RecoveryHandover(_data.Path, file, show: null)));
        Assert.Contains("nothing is overwritten", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("mine", _elsewhere.Read("key"));
        Assert.False(await RecoveryStore.IsMadeAsync(store.Members, default));
    }

    [Fact]
    public async Task Handover_WithNeither_LeavesItInTheDataDirectoryAndRemindsAtEachStart()
    {
        await using var store = await OpenAsync();
        var handover = new RecoveryHandover(_data.Path, file: "", show: null);
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Contains("Move it off this machine", (await EnsureAsync(store, handover))!(Language.English), StringComparison.Ordinal);
        Assert.NotNull(await RecoveryKeyFile.ReadAsync(_data.PathOf(StateFiles.RecoveryKey), default));
        Assert.Contains("move it off this machine", _data.Read(StateFiles.RecoveryKey), StringComparison.Ordinal);
        File.Delete(_data.PathOf(StateFiles.RecoveryKey));
        Assert.Null(await EnsureAsync(store, handover));
    }

    [Fact]
    public async Task Store_KeepsNothingThatOpensABackup()
    {
        await using var store = await OpenAsync();
        var wrap = WrappingKey.Open(_data.Path, mayMake: true);
        var key = (await RecoveryStore.MakeAsync(store.Members, wrap, TimeProvider.System))!;
        Assert.Null(await RecoveryStore.MakeAsync(store.Members, wrap, TimeProvider.System));
        var record = (await store.Members.FindAsync(AccessKind.Recovery, RecoveryStore.Id, default))!;
        Assert.Equal(key.MacKey, RecoveryStore.Open(record, wrap).MacKey);
        Assert.Equal(-1, record.AsSpan().IndexOf(key.MacKey));
        Assert.Throws<HistoryException>(() => RecoveryStore.Open(record, new KeyWrap(new byte[KeyWrap.KeyLength])));
    }

    private Task<LiteDbHistoryStore> OpenAsync() => LiteDbHistoryStore.OpenAsync(_data.Path, TimeProvider.System, default);

    private Task<Func<Language, string>?> EnsureAsync(LiteDbHistoryStore store, RecoveryHandover handover) =>
        handover.EnsureAsync(store.Members, WrappingKey.Open(_data.Path, mayMake: true), TimeProvider.System, default);

    private static Task Show(List<string> shown, RecoveryKey key)
    {
        shown.Add(key.Text());
        return Task.CompletedTask;
    }
}
