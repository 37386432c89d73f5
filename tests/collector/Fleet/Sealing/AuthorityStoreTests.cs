using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Fleet.Sealing;

public sealed class AuthorityStoreTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchDirectory _data = new();
    private LiteDbHistoryStore _store = null!;

    public async Task InitializeAsync() => _store = await LiteDbHistoryStore.OpenAsync(_data.Path, TimeProvider.System, default);

    public async Task DisposeAsync() => await _store.DisposeAsync();

    // xunit calls DisposeAsync, which closes the store, before this.
    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Open_AfterARestart_IsTheSame()
    {
        var made = await OpenAsync();
        await _store.DisposeAsync();
        await InitializeAsync();
        var opened = await OpenAsync();
        Assert.Equal(made.Fleet, opened.Fleet);
        Assert.Equal(made.ToPkcs8(), opened.ToPkcs8());
        Assert.Equal(made.Certificate, opened.Certificate);
        Assert.Matches("^[0-9a-f]{16}$", made.Fleet);
    }

    [Fact]
    public async Task Open_ByManyAtOnce_IsOne()
    {
        var wrap = await WrappingKey.OpenAsync(_store.Members, _data.Path, default);
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AuthorityStore.OpenAsync(_store.Members, wrap, TimeProvider.System)));
        Assert.Single(opened.Select(authority => Convert.ToHexString(authority.ToPkcs8())).Distinct());
    }

    [Fact]
    public async Task Open_WhereTheWrappingKeyIsGone_IsRefusedAndAllStays()
    {
        var made = await OpenAsync();
        var key = _data.Read(StateFiles.WrappingKey);
        File.Delete(_data.PathOf(StateFiles.WrappingKey));
        await Assert.ThrowsAsync<HistoryException>(OpenAsync);
        Assert.False(File.Exists(_data.PathOf(StateFiles.WrappingKey)));
        _data.Write(StateFiles.WrappingKey, key);
        Assert.Equal(made.ToPkcs8(), (await OpenAsync()).ToPkcs8());
    }

    [Fact]
    public async Task Open_WithAnotherKey_NamesTheFileAndWhatToDo()
    {
        await OpenAsync();
        _data.Write(StateFiles.WrappingKey, new byte[KeyWrap.KeyLength]);
        var refusal = await Assert.ThrowsAsync<HistoryException>(OpenAsync);
        Assert.Contains($"\"{_data.PathOf(StateFiles.WrappingKey)}\" is not the key", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ではありません", refusal.In(Language.Japanese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_OfAFleetThatWasRenamedInTheStore_IsRefused()
    {
        await OpenAsync();
        await ChangeAsync(record => record.Fleet = "another");
        await Assert.ThrowsAsync<HistoryException>(OpenAsync);
    }

    [Fact]
    public async Task Open_OfADamagedCertificate_SaysThat()
    {
        await OpenAsync();
        await ChangeAsync(record => record.Certificate = Google.Protobuf.ByteString.CopyFrom(1, 2, 3));
        Assert.Contains("is damaged", (await Assert.ThrowsAsync<HistoryException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectorId_IsMadeOnceAndKept()
    {
        var id = await CollectorId.OfAsync(_data.Path);
        Assert.Equal(id, await CollectorId.OfAsync(_data.Path));
        Assert.Matches("^[0-9a-f]{16}$", id);
        _data.Write(StateFiles.CollectorId, $"{id}/../x");
        Assert.Contains("Remove it", (await Assert.ThrowsAsync<HistoryException>(() => CollectorId.OfAsync(_data.Path))).Message, StringComparison.Ordinal);
    }

    private async Task<Identities.Authority> OpenAsync() =>
        await AuthorityStore.OpenAsync(_store.Members, await WrappingKey.OpenAsync(_store.Members, _data.Path, default), TimeProvider.System);

    private Task<bool> ChangeAsync(Action<StoredAuthority> change) => _store.Members.ChangeAsync(
        AccessKind.Authority,
        AuthorityStore.Id,
        present =>
        {
            var record = StoredAuthority.Parser.ParseFrom(present);
            change(record);
            return (Google.Protobuf.MessageExtensions.ToByteArray(record), true);
        },
        default);
}
