using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>Reads the hosts that a request is about, and compares them.</summary>
internal sealed class FleetFindingsReader(IHistoryStore store, TimeProvider time)
{
    private const int ReadSize = 100;
    private static readonly TimeSpan DefaultSpan = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(3660);

    public async Task<FleetFindings> GetAsync(GetFleetFindingsRequest request, CancellationToken ct)
    {
        var condition = FleetFilters.ForHosts(request.Filter);
        var span = Span(request.ExpireWithin);
        var baseline = await BaselineAsync(request.Baseline, ct).ConfigureAwait(false);
        var hosts = await ReadAsync(condition, ct).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var findings = new FleetFindings { HostCount = hosts.Count, FindingsTime = Timestamp.FromDateTimeOffset(now) };
        FleetComparison.FindSharedKeys(hosts, findings);
        FleetComparison.CountOpenSsl(hosts, findings);
        FleetComparison.FindExpiring(hosts, Timestamp.FromDateTimeOffset(now + span), findings);
        var fromBaseline = baseline is null ? [] : FleetComparison.FromBaseline(hosts, baseline);
        var fromMajority = request.GroupLabel.Length == 0 ? [] : FleetComparison.FromMajority(hosts, request.GroupLabel);
        FleetComparison.AddDeviations(fromBaseline.Concat(fromMajority), findings);
        return findings;
    }

    private static TimeSpan Span(Duration? asked)
    {
        if (asked is null) return DefaultSpan;
        if (asked.Seconds < 0 || asked.Seconds > LongestSpan.TotalSeconds)
            throw FleetException.InvalidArgument($"expire_within is {asked.Seconds}s; it must be 0s to {LongestSpan.TotalSeconds}s, ten years.");
        return asked.ToTimeSpan();
    }

    private async Task<StoredHost?> BaselineAsync(string name, CancellationToken ct)
    {
        if (name.Length == 0) return null;
        var hostId = Requests.HostId(name, "baseline");
        var host = await store.FindHostAsync(hostId, ct).ConfigureAwait(false) ?? throw Requests.NoHost(hostId);
        return host.Digest is not null ? host : throw FleetException.FailedPrecondition(words => words.BaselineNotDiagnosed(Requests.Quote(hostId)));
    }

    private async Task<List<StoredHost>> ReadAsync(Func<V1.Host, bool> condition, CancellationToken ct)
    {
        var hosts = new List<StoredHost>();
        for (var after = ""; ;)
        {
            var page = await store.ListHostsAsync(after, ReadSize, ct).ConfigureAwait(false);
            hosts.AddRange(page.Where(host => host.Digest is not null && condition(host.Host)));
            if (page.Count < ReadSize) return hosts;
            after = ResourceNames.HostId(page[^1].Host.Name)!;
        }
    }
}
