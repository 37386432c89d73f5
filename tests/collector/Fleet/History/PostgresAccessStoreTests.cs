using System.Text;
using Npgsql;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.Postgres;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Fleet.History;

[Collection(PostgresTests.Name)]
[Trait("Needs", "postgresql")]
public sealed class PostgresAccessStoreTests(PostgresFixture postgres) : AccessStoreConformance
{
    private readonly List<IHistoryStore> _others = [];
    private string _database = "";

    public override async Task InitializeAsync()
    {
        _database = await postgres.Server.CreateDatabaseAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        foreach (var other in _others) await other.DisposeAsync();
        await base.DisposeAsync();
    }

    internal override async Task<IHistoryStore> OpenAsync() => await PostgresHistoryStore.OpenAsync(_database, TimeProvider.System, default);

    private protected override async Task<IReadOnlyList<IAccessStore>> OpenMoreAsync()
    {
        for (var n = 0; n < 4; n++) _others.Add(await OpenAsync());
        return [.. _others.Select(other => other.Members)];
    }

    [Fact]
    public async Task Authority_OfManyCollectorsThatBeginAtOnce_IsOne()
    {
        using var directory = new ScratchDirectory();
        var stores = await OpenMoreAsync();
        var opened = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(async () =>
        {
            var members = stores[n % stores.Count];
            return await AuthorityStore.OpenAsync(members, await WrappingKey.OpenAsync(members, directory.Path, default), TimeProvider.System);
        })));
        Assert.Single(opened.Select(authority => Convert.ToHexString(authority.ToPkcs8())).Distinct());
        Assert.Single(opened.Select(authority => authority.Fleet).Distinct());
    }

    [Fact]
    public async Task RecoveryKey_OfManyCollectorsThatBeginAtOnce_IsGivenOnce()
    {
        using var directory = new ScratchDirectory();
        var wrap = WrappingKey.Open(directory.Path, mayMake: true);
        var stores = await OpenMoreAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => RecoveryStore.MakeAsync(stores[n % stores.Count], wrap, TimeProvider.System)));
        var key = Assert.Single(made, key => key is not null)!;
        Assert.Equal(key.PublicKey, RecoveryStore.Open((await Members.FindAsync(AccessKind.Recovery, RecoveryStore.Id, default))!, wrap).PublicKey);
    }

    [Fact]
    public async Task SecondCollector_WithoutTheWrappingKey_IsToldToCopyIt()
    {
        using var first = new ScratchDirectory();
        using var second = new ScratchDirectory();
        var authority = await AuthorityStore.OpenAsync(Members, await WrappingKey.OpenAsync(Members, first.Path, default), TimeProvider.System);
        var refusal = await Assert.ThrowsAsync<HistoryException>(() => WrappingKey.OpenAsync(Members, second.Path, default));
        Assert.Contains("Copy it from the collector that made it", refusal.Message, StringComparison.Ordinal);
        File.Copy(first.PathOf(StateFiles.WrappingKey), second.PathOf(StateFiles.WrappingKey));
        var opened = await AuthorityStore.OpenAsync(Members, await WrappingKey.OpenAsync(Members, second.Path, default), TimeProvider.System);
        Assert.Equal(authority.ToPkcs8(), opened.ToPkcs8());
    }

    /// <summary>Who has the database alone is not the authority. The judge is PostgreSQL's own dump of all of it.</summary>
    [Fact]
    public async Task Dump_OfTheDatabase_HoldsNothingOfTheAuthoritysKey()
    {
        using var directory = new ScratchDirectory();
        await using (var store = await OpenAsync()) await SealedHistory.BeginAsync(store, directory.Path);
        var authority = await AuthorityStore.OpenAsync(Members, WrappingKey.Open(directory.Path, mayMake: false), TimeProvider.System);
        var database = new NpgsqlConnectionStringBuilder(_database);
        var dump = await Command.OutputOfAsync("pg_dump", ["-h", database.Host!, "-U", database.Username!, database.Database!]);
        Assert.Contains(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(authority.Fleet)), dump, StringComparison.OrdinalIgnoreCase);
        var secrets = PlantedSecrets.Of(authority, WrappingKey.Open(directory.Path, mayMake: false), await SealedHistory.KeyOfAsync(directory.Path));
        Assert.Empty(secrets.FoundIn(Encoding.UTF8.GetBytes(dump)));
    }
}
