using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Rounds;

/// <summary>All hosts are this collector's: its history is open to it alone.</summary>
internal sealed class SoleClaims(IHistoryStore store) : IHostClaims
{
    private const int PageSize = 500;

    public string? Claimant => null;

    // Hosts that are added come by PollScheduler.Watch. This is for those that were stored though their write seemed to fail.
    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyCollection<string>> ClaimAsync(CancellationToken ct)
    {
        var ids = new List<string>();
        while (true)
        {
            var page = await store.ListHostsAsync(ids.LastOrDefault(""), PageSize, ct).ConfigureAwait(false);
            ids.AddRange(page.Select(host => ResourceNames.HostId(host.Host.Name)!));
            if (page.Count < PageSize) return ids;
        }
    }

    public Task<bool> HoldsAsync(string hostId, CancellationToken ct) => Task.FromResult(true);

    public Task ReleaseAsync(CancellationToken ct) => Task.CompletedTask;
}
