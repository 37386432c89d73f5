using Xunit.Abstractions;

namespace XMailFleet.Collector.Tests.Fleet.History;

public sealed class LiteDbKillTests(ITestOutputHelper output) : KillTests(output)
{
    private protected override string[] StoreOptions => [];
}
