using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>One PostgreSQL for all tests that need one; each makes its own database in it.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    public PostgresServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await PostgresServer.StartNewAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
