using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using LiteDB;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Rounds;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>Backups that are sealed as they should be, and hold what no collector would have let in.</summary>
public sealed class ForgedBackupTests : IDisposable
{
    private static readonly Dictionary<string, Action<StoredHost>> Forgeries = new()
    {
        ["name of another"] = host => host.Host.Name = "hosts/mx2",
        ["name that is none"] = host => host.Host.Name = "mx1",
        ["no host"] = host => host.Host = null,
        ["address that is none"] = host => host.Host.Address = "mx1",
        ["address of a file"] = host => host.Host.Address = "unix:/run/x:1",
        ["time of no calendar"] = host => host.Host.CreateTime = new Timestamp { Seconds = long.MaxValue },
    };

    private readonly ScratchDirectory _directory = new();
    private string _fleet = "";

    public static TheoryData<string> Kinds => new(Forgeries.Keys);

    public void Dispose() => _directory.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public async Task Restore_OfAHostThatNobodyCouldHaveAdded_IsRefused(string kind)
    {
        await ForgeAsync("mx1", Forgeries[kind]);
        Assert.Contains("is damaged", (await RestoreAsync()).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.PathOf("restored/history.db")));
    }

    [Theory]
    [InlineData("MX1")]
    [InlineData("../mx1")]
    [InlineData("mx1\n")]
    public async Task Restore_OfAHostWithAnIdThatIsNone_IsRefused(string id)
    {
        await ForgeAsync(id, host => host.Host.Name = $"hosts/{id}");
        Assert.Contains("is damaged", (await RestoreAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another")]
    [InlineData("")]
    public async Task Restore_OfAnotherFleetThanItSays_IsRefused(string claimed)
    {
        await ForgeAsync("mx1", _ => { });
        _fleet = claimed;
        Assert.Contains("is damaged", (await RestoreAsync()).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.PathOf("restored/history.db")));
    }

    [Theory]
    [InlineData("9/x")]
    [InlineData("x")]
    [InlineData("2/x")]
    public async Task Restore_OfAMemberThatCannotBe_IsRefused(string key)
    {
        await ForgeAsync("mx1", _ => { });
        using (var file = LiteDbFile.Open(_directory.PathOf("fleet")))
        {
            file.Collections.Access.Insert(new BsonDocument { ["_id"] = key, ["b"] = new byte[] { 0xff } });
            file.Checkpoint();
        }

        Assert.Contains("is damaged", (await RestoreAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WithoutAnAuthority_IsRefused()
    {
        await ForgeAsync("mx1", _ => { });
        using (var file = LiteDbFile.Open(_directory.PathOf("fleet")))
        {
            file.Collections.Access.Delete(LiteDbMembers.Key(AccessKind.Authority, AuthorityStore.Id));
            file.Checkpoint();
        }

        Assert.Contains("is damaged", (await RestoreAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_BesideAHostWithoutAName_HoldsTheOthers()
    {
        await ForgeAsync("mx1", host => host.Host.Name = "mx1");
        await using var store = await LiteDbHistoryStore.OpenAsync(_directory.PathOf("fleet"), TimeProvider.System, default);
        await store.AddHostAsync(RecordedHost.Make("mx2"), default);
        Assert.Equal(["mx2"], await new SoleClaims(store).ClaimAsync(default));
    }

    private async Task<HistoryException> RestoreAsync()
    {
        var (fleet, key) = (_directory.PathOf("fleet"), await SealedHistory.KeyOfAsync(_directory.PathOf("fleet")));
        var seal = new BackupSeal(_fleet, key.PublicKey, key.MacKey, WrappingKey.Open(fleet, mayMake: false).Key);
        BackupFile.Write(_directory.PathOf("fleet/history.db"), _directory.PathOf("backup"), seal, TimeProvider.System.GetUtcNow(), new RecordedProgress());
        return await Assert.ThrowsAsync<HistoryException>(() => SealedHistory.RestoreAsync(_directory.PathOf("backup"), fleet, _directory.PathOf("restored")));
    }

    private async Task ForgeAsync(string id, Action<StoredHost> forge)
    {
        await using (var store = await SealedHistory.OpenAsync(_directory.PathOf("fleet")))
            await store.AddHostAsync(RecordedHost.Make("mx1"), default);
        using var file = LiteDbFile.Open(_directory.PathOf("fleet"));
        _fleet = LiteDbMembers.Read(file.Collections).Fleet;
        var document = file.Collections.Hosts.FindById("mx1");
        var host = LiteDbDocuments.ToHost(document);
        forge(host);
        file.Collections.Hosts.Delete("mx1");
        file.Collections.Hosts.Insert(new BsonDocument { ["_id"] = id, ["k"] = document["k"], ["b"] = host.ToByteArray() });
        file.Checkpoint();
    }
}
