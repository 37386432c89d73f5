using XMailFleet.Collector.Tests.Support;
using Xunit.Abstractions;

namespace XMailFleet.Collector.Tests.Fleet.History;

[Collection(PostgresTests.Name)]
[Trait("Needs", "postgresql")]
public sealed class PostgresKillTests(PostgresFixture postgres, ITestOutputHelper output) : KillTests(output)
{
    private string _database = "";

    private protected override string[] StoreOptions => ["--database", _database];

    public override async Task InitializeAsync()
    {
        _database = await postgres.Server.CreateDatabaseAsync();
        await base.InitializeAsync();
    }
}
