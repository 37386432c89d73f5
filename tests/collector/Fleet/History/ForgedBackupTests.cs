using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using LiteDB;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Rounds;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>Backups with a right checksum that hold what no collector would have let in.</summary>
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

    public static TheoryData<string> Kinds => new(Forgeries.Keys);

    public void Dispose() => _directory.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public async Task Restore_OfAHostThatNobodyCouldHaveAdded_IsRefused(string kind)
    {
        await ForgeAsync("mx1", Forgeries[kind]);
        Assert.Contains("is damaged", Restore().Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.PathOf("restored/history.db")));
    }

    [Theory]
    [InlineData("MX1")]
    [InlineData("../mx1")]
    [InlineData("mx1\n")]
    public async Task Restore_OfAHostWithAnIdThatIsNone_IsRefused(string id)
    {
        await ForgeAsync(id, host => host.Host.Name = $"hosts/{id}");
        Assert.Contains("is damaged", Restore().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_BesideAHostWithoutAName_HoldsTheOthers()
    {
        await ForgeAsync("mx1", host => host.Host.Name = "mx1");
        await using var store = await LiteDbHistoryStore.OpenAsync(_directory.PathOf("fleet"), TimeProvider.System, default);
        await store.AddHostAsync(RecordedHost.Make("mx2"), default);
        Assert.Equal(["mx2"], await new SoleClaims(store).ClaimAsync(default));
    }

    private HistoryException Restore()
    {
        BackupFile.Write(_directory.PathOf("fleet/history.db"), _directory.PathOf("backup"), new RecordedProgress());
        return Assert.Throws<HistoryException>(
            () => LiteDbBackup.Restore(_directory.PathOf("backup"), _directory.PathOf("restored"), overwrite: false, new RecordedProgress()));
    }

    private async Task ForgeAsync(string id, Action<StoredHost> forge)
    {
        await using (var store = await LiteDbHistoryStore.OpenAsync(_directory.PathOf("fleet"), TimeProvider.System, default))
            await store.AddHostAsync(RecordedHost.Make("mx1"), default);
        using var file = LiteDbFile.Open(_directory.PathOf("fleet"));
        var document = file.Collections.Hosts.FindById("mx1");
        var host = LiteDbDocuments.ToHost(document);
        forge(host);
        file.Collections.Hosts.Delete("mx1");
        file.Collections.Hosts.Insert(new BsonDocument { ["_id"] = id, ["k"] = document["k"], ["b"] = host.ToByteArray() });
        file.Checkpoint();
    }
}
