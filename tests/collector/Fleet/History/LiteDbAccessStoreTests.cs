using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Fleet.History;

public sealed class LiteDbAccessStoreTests : AccessStoreConformance, IDisposable
{
    private readonly ScratchDirectory _directory = new();

    internal override async Task<IHistoryStore> OpenAsync() => await LiteDbHistoryStore.OpenAsync(_directory.Path, TimeProvider.System, default);

    // xunit calls DisposeAsync, which closes the store, before this.
    public void Dispose() => _directory.Dispose();

    private protected override Task<IReadOnlyList<IAccessStore>> OpenMoreAsync() => Task.FromResult<IReadOnlyList<IAccessStore>>([Members]);
}
