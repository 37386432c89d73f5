using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Identities;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>The fleet at a glance.</summary>
internal sealed class FleetOverview(IHistoryStore store, Authority authority, PollingOptions polling, TimeProvider time)
{
    // Of records that are as large as one may be, some megabytes.
    private const int ReadSize = 100;
    private const int ExpiringLimit = 20;
    private const int WorstLimit = 10;
    private static readonly TimeSpan ExpiringWithin = TimeSpan.FromDays(30);

    private static readonly Verdict[] WorstFirst =
        [Verdict.Broken, Verdict.Degraded, Verdict.Unknown, Verdict.Unspecified, Verdict.Disabled, Verdict.ServerOnly, Verdict.Full];

    public async Task<FleetSummary> GetAsync(GetFleetSummaryRequest request, CancellationToken ct)
    {
        var (now, language) = (time.GetUtcNow(), Requests.Language(request.LanguageCode));
        var hosts = await ReadHostsAsync(ct).ConfigureAwait(false);
        var conditions = hosts.Select(HostCondition.Of).ToList();
        var (counts, worst, gravest) = await ReadOpenAsync(ct).ConfigureAwait(false);
        return new FleetSummary
        {
            HostCount = hosts.Count,
            UnreachableHostCount = hosts.Count(host => host.Reachability is Reachability.Unreachable),
            FailingHostCount = conditions.Count(condition => condition.Level is ConditionLevel.Failing),
            AttentionHostCount = conditions.Count(condition => condition.Level is ConditionLevel.Attention),
            ProblemHostCount = conditions.Count(condition => condition.HasProblems),
            WorstHosts = { HostOrder.WorstFirst(hosts.Where(host => IsUntold(host, gravest))).Take(WorstLimit) },
            VerdictCounts = { WorstFirst.Select(verdict => Count(hosts, verdict)).Where(count => count.HostCount > 0) },
            OpenRegressionCounts = { counts.OrderByDescending(count => count.Severity) },
            WorstRegressions = { worst.Select(stored => RegressionWording.Render(stored, language, now)) },
            ExpiringCertificates = { Expiring(hosts, now) },
            SummaryTime = Timestamp.FromDateTimeOffset(now),
            AuthorityExpireTime = Timestamp.FromDateTimeOffset(authority.ExpireTime),
            PollInterval = Duration.FromTimeSpan(polling.Interval),
        };
    }

    private static VerdictCount Count(List<V1.Host> hosts, Verdict verdict)
    {
        var levels = hosts.Where(host => host.Verdict == verdict).Select(host => HostCondition.Of(host).Level).ToList();
        return new VerdictCount
        {
            Verdict = verdict,
            HostCount = levels.Count,
            FailingHostCount = levels.Count(level => level is ConditionLevel.Failing),
            AttentionHostCount = levels.Count(level => level is ConditionLevel.Attention),
        };
    }

    private static bool IsUntold(V1.Host host, Dictionary<string, Severity> gravest) =>
        gravest.GetValueOrDefault(host.Name) < host switch
        {
            { StandingErrorCount: > 0 } => Severity.Error,
            { StandingWarningCount: > 0 } => Severity.Warning,
            _ => Severity.Unspecified,
        };

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

    private async Task<(IEnumerable<SeverityCount> Counts, IReadOnlyList<StoredRegression> Worst, Dictionary<string, Severity> Gravest)>
        ReadOpenAsync(CancellationToken ct)
    {
        var counts = new Dictionary<Severity, SeverityCount>();
        var gravest = new Dictionary<string, Severity>();
        List<StoredRegression> worst = [];
        var query = new RegressionQuery { OnlyOpen = true, Limit = ReadSize };
        while (true)
        {
            var page = await store.ListRegressionsAsync(query, ct).ConfigureAwait(false);
            var open = page.Select(item => item.Value).Where(stored => stored.Regression.Kind is RegressionKind.Regression).ToList();
            foreach (var regression in open.Select(stored => stored.Regression).Where(regression => regression.RuleId is not RuleIds.HostUnreachable))
                if (regression.Severity > gravest.GetValueOrDefault(regression.Host)) gravest[regression.Host] = regression.Severity;
            var calling = open.Where(stored => !stored.Regression.Muted).ToList();
            foreach (var stored in calling) Count(counts, stored.Regression);
            worst = [.. WorstOf(worst.Concat(calling))];
            if (page.Count < ReadSize) return (counts.Values, worst, gravest);
            query = query with { Before = page[^1].Position };
        }
    }

    private static void Count(Dictionary<Severity, SeverityCount> counts, Regression regression)
    {
        if (!counts.TryGetValue(regression.Severity, out var count))
            counts[regression.Severity] = count = new SeverityCount { Severity = regression.Severity, OldestDetectTime = regression.DetectTime };
        count.OpenCount++;
        if (regression.DetectTime < count.OldestDetectTime) count.OldestDetectTime = regression.DetectTime;
    }

    private static IEnumerable<StoredRegression> WorstOf(IEnumerable<StoredRegression> open) => open
        .OrderByDescending(stored => stored.Regression.Severity)
        .ThenBy(stored => stored.Regression.Acknowledgement is not null)
        .ThenBy(stored => stored.Regression.DetectTime)
        .Take(WorstLimit);
}
