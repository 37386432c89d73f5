using System.CommandLine;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Commands;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.History.Postgres;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>The command that moves a history, over a history that real polls have made.</summary>
[Collection(PostgresTests.Name)]
[Trait("Needs", "postgresql")]
public sealed class MigrationTests(PostgresFixture postgres) : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Migrate_ToAnEmptyDatabase_MovesEverythingAndCountsGoOn()
    {
        var database = await postgres.Server.CreateDatabaseAsync();
        await using (var source = await LiteDbHistoryStore.OpenAsync(_directory.Path, TimeProvider.System, default)) await FillAsync(source);
        var (status, output) = await MigrateAsync(database);
        Assert.Equal((0, true), (status, output.Contains("Both sides are equal")));

        await using var old = await LiteDbHistoryStore.OpenAsync(_directory.Path, TimeProvider.System, default);
        await using var moved = await PostgresHistoryStore.OpenAsync(database, TimeProvider.System, default);
        Assert.Equal(old.Id, moved.Id);
        Assert.Equal(await old.GetEventRangeAsync(default), await moved.GetEventRangeAsync(default));
        Assert.Equal(await old.ListHostsAsync("", 100, default), await moved.ListHostsAsync("", 100, default));
        Assert.Equal(await old.ListEventsAsync(0, 100, default), await moved.ListEventsAsync(0, 100, default));
        Assert.Equal(await old.ListSnapshotsAsync(null, long.MaxValue, 100, default), await moved.ListSnapshotsAsync(null, long.MaxValue, 100, default));
        var all = new RegressionQuery { Limit = 100 };
        Assert.NotEmpty(await moved.ListRegressionsAsync(all, default));
        Assert.Equal(await old.ListRegressionsAsync(all, default), await moved.ListRegressionsAsync(all, default));
        Assert.Equal(await old.FindSnapshotAsync("mx1", 2, default), await moved.FindSnapshotAsync("mx1", 2, default));
        Assert.Equal(await old.ListStandingsAsync("mx1", default), await moved.ListStandingsAsync("mx1", default));
        Assert.Equal(
            (await old.Members.ListAsync(AccessKind.User, "", 10, default)).Select(record => (record.Id, Convert.ToHexString(record.Body))),
            (await moved.Members.ListAsync(AccessKind.User, "", 10, default)).Select(record => (record.Id, Convert.ToHexString(record.Body))));
        Assert.Equal(await old.Members.ListAuditAsync(long.MaxValue, 10, default), await moved.Members.ListAuditAsync(long.MaxValue, 10, default));
        Assert.Matches("members +3 rows", output);
        Assert.Matches("audit_entries +3 rows", output);
        await moved.Members.AppendAsync(new AuditEntry { AuditTime = TimeProvider.System.GetUtcNow().ToTimestamp() }, default);
        Assert.Equal("auditEntries/4", (await moved.Members.ListAuditAsync(long.MaxValue, 1, default))[0].Value.Name);

        await moved.AddHostAsync(RecordedHost.Make("mx3"), default);
        Assert.Equal("activities/5", (await moved.ListActivitiesAsync(long.MaxValue, 1, default))[0].Value.Name);
    }

    [Fact]
    public async Task Migrate_OfManyBatches_MovesEachRow()
    {
        const int Hosts = 2600;
        var database = await postgres.Server.CreateDatabaseAsync();
        await using (var source = await LiteDbHistoryStore.OpenAsync(_directory.Path, TimeProvider.System, default))
            await Task.WhenAll(Enumerable.Range(0, Hosts).Select(n => source.AddHostAsync(RecordedHost.Make($"mx{n:D4}"), default)));
        var (status, output) = await MigrateAsync(database);
        Assert.Equal((0, true), (status, output.Contains("Both sides are equal")));
        await using var moved = await PostgresHistoryStore.OpenAsync(database, TimeProvider.System, default);
        Assert.Equal(Hosts, (await moved.ListHostsAsync("", Hosts + 1, default)).Count);
        // What the planner believes, -1 where it was told nothing.
        Assert.Equal(Hosts, await moved.Access.ReadAsync(session => session.NumberAsync("SELECT reltuples::bigint FROM pg_class WHERE relname = 'hosts'"), default));
    }

    [Fact]
    public async Task Migrate_ToADatabaseWithAHistory_ChangesNothing()
    {
        var database = await postgres.Server.CreateDatabaseAsync();
        await using (var source = await LiteDbHistoryStore.OpenAsync(_directory.Path, TimeProvider.System, default)) await FillAsync(source);
        await using var target = await PostgresHistoryStore.OpenAsync(database, TimeProvider.System, default);
        await target.AddHostAsync(RecordedHost.Make("theirs"), default);
        Assert.Equal(2, (await MigrateAsync(database)).Status);
        Assert.Equal("hosts/theirs", Assert.Single(await target.ListHostsAsync("", 100, default)).Host.Name);
    }

    [Fact]
    public async Task Migrate_OfAFleet_LeavesItTheSameAuthorityByTheSameWrappingKey()
    {
        var database = await postgres.Server.CreateDatabaseAsync();
        byte[] key;
        await using (var source = await SealedHistory.OpenAsync(_directory.Path))
            key = (await AuthorityStore.OpenAsync(source.Members, WrappingKey.Open(_directory.Path, mayMake: false), TimeProvider.System)).ToPkcs8();
        Assert.Equal(0, (await MigrateAsync(database)).Status);
        await using var moved = await PostgresHistoryStore.OpenAsync(database, TimeProvider.System, default);
        Assert.Equal(key, (await AuthorityStore.OpenAsync(moved.Members, WrappingKey.Open(_directory.Path, mayMake: false), TimeProvider.System)).ToPkcs8());
        // And one that has begun is not written over.
        Assert.Equal(2, (await MigrateAsync(database)).Status);
    }

    private async Task<(int Status, string Output)> MigrateAsync(string database)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CollectorCommand.Build().Parse(["migrate", "--data-dir", _directory.Path, "--to", database])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (status, output.ToString() + error);
    }

    private static async Task FillAsync(LiteDbHistoryStore store)
    {
        foreach (var id in new[] { "mx1", "mx2", "gone" })
        {
            await store.AddHostAsync(RecordedHost.Make(id), default);
            foreach (var diagnosis in new[] { Facts.Healthy(), Facts.Mismatched(), Facts.Renewed(), Facts.Mismatched() })
            {
                var host = (await store.FindHostAsync(id, default))!;
                await RecordedHost.RecorderFor(store).RecordAsync(host, PollResult.Answered(TimeProvider.System.GetUtcNow(), diagnosis), default);
            }
        }

        await store.RemoveHostAsync("gone", default);
        foreach (var id in new[] { "ann", "bob", "Zoe" }) await store.Members.ChangeAsync(AccessKind.User, id, _ => (new StoredUser { Stamp = id }.ToByteArray(), true), default);
        for (var n = 0; n < 3; n++) await store.Members.AppendAsync(new AuditEntry { AuditTime = TimeProvider.System.GetUtcNow().ToTimestamp(), Caller = $"users/{n}" }, default);
    }
}
