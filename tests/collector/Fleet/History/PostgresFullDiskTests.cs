using XMailFleet.Collector.Tests.Support;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>A history in PostgreSQL whose tables are on a full disk; its write-ahead log is on another one.</summary>
[Trait("Needs", "postgresql")]
public sealed class PostgresFullDiskTests : FullDiskTests
{
    private PostgresServer _server = null!;
    private string _database = "";

    public override async Task InitializeAsync()
    {
        _server = await PostgresServer.StartNewAsync();
        _database = await _server.CreateDatabaseAsync(Disk);
    }

    public override async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await base.DisposeAsync();
    }

    private protected override Task<CollectorProcess> StartAsync() =>
        CollectorProcess.StartAsync(Elsewhere, "--poll-interval", "1d", "--database", _database);
}
