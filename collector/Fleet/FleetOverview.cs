using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.History;
using XMailFleet.Collector.Options;
using XMailFleet.V1;

namespace XMailFleet.Collector.Fleet;

/// <summary>The fleet at a glance.</summary>
internal sealed class FleetOverview(IHistoryStore store, PollingOptions polling, TimeProvider time)
{
    private const int ReadSize = 1000;
    private const int ExpiringLimit = 20;
    private static readonly TimeSpan ExpiringWithin = TimeSpan.FromDays(30);

    private static readonly Verdict[] WorstFirst =
        [Verdict.Broken, Verdict.Degraded, Verdict.Unknown, Verdict.Unspecified, Verdict.Disabled, Verdict.ServerOnly, Verdict.Full];

    public async Task<FleetSummary> GetAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var hosts = await ReadHostsAsync(ct).ConfigureAwait(false);
        var severities = await CountOpenAsync(ct).ConfigureAwait(false);
        return new FleetSummary
        {
            HostCount = hosts.Count,
            UnreachableHostCount = hosts.Count(host => host.Reachability is Reachability.Unreachable),
            VerdictCounts = { WorstFirst.Select(verdict => Count(hosts, verdict)).Where(count => count.HostCount > 0) },
            OpenRegressionCounts =
            {
                severities.OrderByDescending(pair => pair.Key)
                    .Select(pair => new SeverityCount { Severity = pair.Key, OpenCount = pair.Value }),
            },
            ExpiringCertificates = { Expiring(hosts, now) },
            SummaryTime = Timestamp.FromDateTimeOffset(now),
            PollInterval = Duration.FromTimeSpan(polling.Interval),
        };
    }

    private static VerdictCount Count(List<V1.Host> hosts, Verdict verdict) =>
        new() { Verdict = verdict, HostCount = hosts.Count(host => host.Verdict == verdict) };

    private static IEnumerable<ExpiringCertificate> Expiring(List<V1.Host> hosts, DateTimeOffset now) => hosts
        .Where(host => host.CertificateExpireTime is { } end && end.ToDateTimeOffset() - now < ExpiringWithin)
        .OrderBy(host => host.CertificateExpireTime)
        .Take(ExpiringLimit)
        .Select(host => new ExpiringCertificate { Host = host.Name, ExpireTime = host.CertificateExpireTime });

    private async Task<List<V1.Host>> ReadHostsAsync(CancellationToken ct)
    {
        var hosts = new List<V1.Host>();
        for (var after = ""; ; after = ResourceNames.HostId(hosts[^1].Name)!)
        {
            var page = await store.ListHostsAsync(after, ReadSize, ct).ConfigureAwait(false);
            hosts.AddRange(page.Select(stored => stored.Host));
            if (page.Count < ReadSize) return hosts;
        }
    }

    private async Task<Dictionary<Severity, int>> CountOpenAsync(CancellationToken ct)
    {
        var counts = new Dictionary<Severity, int>();
        var query = new RegressionQuery { OnlyOpen = true, Limit = ReadSize };
        while (true)
        {
            var page = await store.ListRegressionsAsync(query, ct).ConfigureAwait(false);
            foreach (var (_, stored) in page.Where(item => item.Value.Regression is { Kind: RegressionKind.Regression, Muted: false }))
                counts[stored.Regression.Severity] = counts.GetValueOrDefault(stored.Regression.Severity) + 1;
            if (page.Count < ReadSize) return counts;
            query = query with { Before = page[^1].Position };
        }
    }
}
