using Microsoft.Extensions.Time.Testing;
using Npgsql;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.Postgres;

namespace XMailFleet.Collector.Tests.Fleet.History;

[Collection(PostgresTests.Name)]
[Trait("Needs", "postgresql")]
public sealed class PostgresHistoryStoreTests(PostgresFixture postgres) : HistoryStoreConformance
{
    private string _database = "";

    public override async Task InitializeAsync()
    {
        _database = await postgres.Server.CreateDatabaseAsync();
        await base.InitializeAsync();
    }

    internal override async Task<IHistoryStore> OpenAsync() => await PostgresHistoryStore.OpenAsync(_database, TimeProvider.System, default);

    [Fact]
    public async Task Open_ByManyAtOnce_MakesOneHistory()
    {
        var database = await postgres.Server.CreateDatabaseAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostgresHistoryStore.OpenAsync(database, TimeProvider.System, default)));
        Assert.Single(stores.Select(store => store.Id).Distinct());
        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task Open_OfANewerSchema_Refuses()
    {
        await ExecuteAsync("UPDATE schema_versions SET version = 1000");
        var error = await Assert.ThrowsAsync<HistoryException>(OpenAsync);
        Assert.Contains("newer xmailfleet-collector", error.Message);
    }

    [Fact]
    public async Task Open_OfADatabaseThatDoesNotAnswer_TellsWhereButNoPassword()
    {
        var error = await Assert.ThrowsAsync<HistoryException>(
            () => PostgresHistoryStore.OpenAsync("postgresql://ann:s3cret@127.0.0.1:1/fleet", TimeProvider.System, default));
        Assert.Contains("\"fleet\" on 127.0.0.1:1", error.Message);
        Assert.DoesNotContain("s3cret", error.ToString());
    }

    [Fact]
    public async Task Events_OfSeveralStores_AreSeenByAllInOneOrder()
    {
        await using var other = await OpenAsync();
        foreach (var id in new[] { "mx1", "mx2" }) await Store.AddHostAsync(RecordedHost.Make(id), default);
        var waiting = other.WaitForEventAsync(0, default);
        await Task.WhenAll(
            Task.Run(async () => { for (var n = 1; n <= 20; n++) await ApplyAsync("mx1", snapshot: n, regression: n); }),
            Task.Run(async () => { for (var n = 1; n <= 20; n++) await ApplyAsync("mx2", snapshot: n, regression: n); }));
        await waiting;
        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), (await other.ListEventsAsync(0, 100, default)).Select(e => e.Position));
    }

    [Fact]
    public async Task Prune_OfAnEventDatedByASlowClock_LeavesTheFreshOnesBeforeIt()
    {
        await using var slow = await PostgresHistoryStore.OpenAsync(_database, new FakeTimeProvider(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero)), default);
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await ApplyAsync("mx1", snapshot: 1, regression: 1);
        await slow.AddHostAsync(RecordedHost.Make("mx2"), default);
        await slow.ApplyPollAsync(Write((await slow.FindHostAsync("mx2", default))!, snapshot: 1, regression: 1), default);
        await Store.PruneAsync(TimeProvider.System.GetUtcNow().AddDays(-1), default);
        Assert.Equal([1L, 2L], (await Store.ListEventsAsync(0, 100, default)).Select(e => e.Position));
    }

    /// <summary>The pool still holds the connections that the crash has cut.</summary>
    [Fact]
    public async Task Store_AfterARestartOfTheDatabase_GoesOn()
    {
        await Store.AddHostAsync(RecordedHost.Make("mx1"), default);
        await postgres.Server.CrashAsync();
        await postgres.Server.StartAsync();
        Assert.True(await ApplyAsync("mx1", snapshot: 1, regression: 1));
    }

    /// <summary>The planner is asked with its statistics on many rows: each list is a walk along an index, without a sort.</summary>
    [Theory]
    [InlineData("SELECT body, sequence FROM regressions WHERE sequence < 900000 ORDER BY sequence DESC LIMIT 50")]
    [InlineData("SELECT body, sequence FROM regressions WHERE sequence < 900000 AND is_open ORDER BY sequence DESC LIMIT 50")]
    [InlineData("SELECT body, number FROM regressions WHERE host_id = 'h7' AND number < 900000 ORDER BY number DESC LIMIT 50")]
    [InlineData("SELECT body, number FROM regressions WHERE host_id = 'h7' AND number < 900000 AND is_open ORDER BY number DESC LIMIT 50")]
    [InlineData("SELECT body FROM hosts WHERE sort_key > 'h5' ORDER BY sort_key LIMIT 50")]
    [InlineData("SELECT body, position FROM events WHERE position > 500 ORDER BY position LIMIT 50")]
    public async Task Lists_OfALongHistory_AreIndexRangeScans(string sql)
    {
        await ExecuteAsync(
            """
            INSERT INTO regressions SELECT 'h' || n % 10, n / 10, n, n % 7 = 0, NULL, '' FROM generate_series(1, 50000) n;
            INSERT INTO hosts SELECT 'h' || n, convert_to('h' || n, 'UTF8'), '', 0, '' FROM generate_series(1, 5000) n;
            INSERT INTO events SELECT n, now(), '' FROM generate_series(1, 5000) n;
            ANALYZE
            """);
        var plan = await ExplainAsync(sql);
        Assert.Matches("Index (Only )?Scan", plan);
        Assert.DoesNotContain("Sort", plan);
        Assert.DoesNotContain("Seq Scan", plan);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> ExplainAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand("EXPLAIN " + sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}
