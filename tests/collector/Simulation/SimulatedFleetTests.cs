using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Simulator.Running;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Simulation;

/// <summary>The short form of <c>tests/simulator/run</c>: what the collector records and tells is what happened, no more and no less.</summary>
[Collection(PostgresTests.Name)]
public sealed class SimulatedFleetTests(PostgresFixture postgres)
{
    private const int Hosts = 40;
    private const int Rounds = 15;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task LiteDb_FleetWithScriptedLives_RecordsTheTruth(int seed)
    {
        using var directory = new ScratchDirectory();

        Assert.Empty(await LiveAsync(seed, new StorageOptions { DataDirectory = directory.Path }));
    }

    [Fact]
    [Trait("Needs", "postgresql")]
    public async Task Postgres_FleetWithScriptedLives_RecordsTheTruth()
    {
        using var directory = new ScratchDirectory();

        Assert.Empty(await LiveAsync(4, new StorageOptions { DataDirectory = directory.Path, Database = await postgres.Server.CreateDatabaseAsync() }));
    }

    private static async Task<IReadOnlyList<string>> LiveAsync(int seed, StorageOptions storage)
    {
        await using var simulation = new Simulator.Running.Simulation(Plan.Of(Hosts, Rounds, seed), storage);
        return await simulation.RunAsync(_ => { });
    }
}
