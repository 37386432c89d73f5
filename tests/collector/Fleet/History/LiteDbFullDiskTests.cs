using XMailFleet.Collector.Tests.Support;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>The embedded history on a full disk.</summary>
public sealed class LiteDbFullDiskTests : FullDiskTests
{
    private protected override Task<CollectorProcess> StartAsync() => CollectorProcess.StartAsync(Disk, "--poll-interval", "1d");
}
