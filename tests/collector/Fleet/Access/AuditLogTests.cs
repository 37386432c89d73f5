using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Access;

public sealed class AuditLogTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private LiteDbHistoryStore _store = null!;
    private AuditLog _log = null!;

    public async Task InitializeAsync()
    {
        _store = await LiteDbHistoryStore.OpenAsync(_directory.Path, TimeProvider.System, default);
        _log = new AuditLog(_store, _time, NullLogger<AuditLog>.Instance);
    }

    public async Task DisposeAsync()
    {
        await _log.StopAsync(default);
        await _store.DisposeAsync();
    }

    public void Dispose()
    {
        _log.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Deeds_AreEnteredOneByOne()
    {
        await _log.AddAsync("users/ann", "192.0.2.7", "CreateHost", "hosts/mx1", AuditLog.Done);
        await _log.AddAsync("users/ann", "192.0.2.7", "CreateHost", "hosts/mx1", AuditLog.Done);
        var entries = await EntriesAsync();
        Assert.Equal([1, 1], entries.Select(entry => entry.Count));
        Assert.Equal(
            ("users/ann", "192.0.2.7", "CreateHost", "hosts/mx1", "OK", _time.GetUtcNow()),
            (entries[0].Caller, entries[0].Origin, entries[0].Method, entries[0].Resource, entries[0].Outcome, entries[0].AuditTime.ToDateTimeOffset()));
    }

    [Fact]
    public async Task RefusedTries_AlikeWithinAMinute_AreCountedTogether()
    {
        for (var i = 0; i < 500; i++) await RefuseAsync("hosts/mx1");
        await RefuseAsync("hosts/mx2");
        Assert.Equal([1, 1], (await EntriesAsync()).Select(entry => entry.Count));
        await _log.FlushAsync();
        Assert.Equal([(499, "hosts/mx1"), (1, "hosts/mx2"), (1, "hosts/mx1")], (await EntriesAsync()).Select(entry => (entry.Count, entry.Resource)));
        await RefuseAsync("hosts/mx1");
        Assert.Equal(4, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task RefusedTries_WhenAMinuteIsOverAndAtTheEnd_AreEntered()
    {
        await _log.StartAsync(default);
        await RefuseAsync("");
        await RefuseAsync("");
        await Eventually.HoldsAsync(async () =>
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            return (await EntriesAsync()).Count == 2;
        });
        await RefuseAsync("");
        await RefuseAsync("");
        await _log.StopAsync(default);
        Assert.Equal(4, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task RefusedTries_OfEverNewKinds_DoNotFillTheDisk()
    {
        for (var minute = 0; minute < 100; minute++)
        {
            for (var i = 0; i < 200; i++) await RefuseAsync($"hosts/{new string('x', 1000)}{minute}-{i}");
            await _log.FlushAsync();
        }

        var entries = await EntriesAsync();
        Assert.InRange(entries.Count, 60, 2200);
        Assert.Equal(100 * 200, entries.Sum(entry => entry.Count));
        Assert.All(entries, entry => Assert.InRange(entry.CalculateSize(), 1, 500));
    }

    private Task RefuseAsync(string resource) => _log.AddAsync("", "192.0.2.7", "GET", resource, AuditLog.Denied);

    private async Task<IReadOnlyList<AuditEntry>> EntriesAsync() =>
        [.. (await _store.Members.ListAuditAsync(long.MaxValue, 10_000, default)).Select(entry => entry.Value)];
}
