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
        var (ids, after) = (new List<string>(), "");
        while (true)
        {
            var page = await store.ListHostsAsync(after, PageSize, ct).ConfigureAwait(false);
            // A host whose name is none, as in a file that was tampered with, takes its polls from no other.
            var found = page.Select(host => ResourceNames.HostId(host.Host?.Name ?? "")).OfType<string>().ToList();
            ids.AddRange(found);
            if (page.Count < PageSize || found.Max(StringComparer.Ordinal) is not { } last || string.CompareOrdinal(last, after) <= 0) return ids;
            after = last;
        }
    }

    public Task<bool> HoldsAsync(string hostId, CancellationToken ct) => Task.FromResult(true);

    public Task ReleaseAsync(CancellationToken ct) => Task.CompletedTask;
}
