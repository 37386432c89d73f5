using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>Pure rules over the digests of many hosts.</summary>
internal static class FleetComparison
{
    private const int EntryLimit = 100;
    private const int ExpiringLimit = 5;
    private const int NameLimit = 20;
    private const int ChangeLimit = 20;

    // Of two hosts that differ neither is the majority.
    private const int LeastGroup = 3;

    public static void FindSharedKeys(IReadOnlyList<StoredHost> hosts, FleetFindings findings)
    {
        var shared = hosts
            .Where(host => host.Digest.KeySpkiSha256.Length > 0)
            .GroupBy(host => host.Digest.KeySpkiSha256)
            .Where(group => group.Count() > 1)
            .Select(group => new SharedKey { SpkiSha256 = group.Key, HostCount = group.Count(), Hosts = { Names(group) } })
            .OrderByDescending(key => key.HostCount).ThenBy(key => key.SpkiSha256, StringComparer.Ordinal)
            .ToList();
        findings.SharedKeyCount = shared.Count;
        findings.SharedKeys.AddRange(shared.Take(EntryLimit));
    }

    public static void CountOpenSsl(IReadOnlyList<StoredHost> hosts, FleetFindings findings) => findings.OpenSslVersions.AddRange(hosts
        .GroupBy(host => host.Digest.OpenSslVersion)
        .Select(group => new OpenSslVersionCount { Version = group.Key, HostCount = group.Count(), Hosts = { Names(group) } })
        .OrderByDescending(count => count.HostCount).ThenBy(count => count.Version, StringComparer.Ordinal)
        .Take(EntryLimit));

    public static void FindExpiring(IReadOnlyList<StoredHost> hosts, Timestamp until, FleetFindings findings)
    {
        var expiring = hosts
            .SelectMany(host => host.Digest.Certificates.Where(c => c.NotAfterTime < until).Select(certificate => new ExpiringItem
            {
                Host = host.Host.Name,
                Place = certificate.Place,
                Subject = certificate.Subject,
                Sha256Fingerprint = certificate.Sha256Fingerprint,
                ExpireTime = certificate.NotAfterTime,
            }))
            .OrderBy(item => item.ExpireTime).ThenBy(item => item.Host, StringComparer.Ordinal)
            .ToList();
        findings.ExpiringItemCount = expiring.Count;
        // One host that tells of many must not push the others out.
        findings.ExpiringItems.AddRange(expiring.GroupBy(item => item.Host).SelectMany(items => items.Take(ExpiringLimit))
            .OrderBy(item => item.ExpireTime).ThenBy(item => item.Host, StringComparer.Ordinal)
            .Take(EntryLimit));
    }

    /// <summary>Hosts that differ from one that is named.</summary>
    public static IEnumerable<Deviation> FromBaseline(IReadOnlyList<StoredHost> hosts, StoredHost baseline) =>
        hosts.Where(host => host.Host.Name != baseline.Host.Name).Select(host => Compare(host, baseline.Digest.Facts, baseline.Host.Name));

    /// <summary>Hosts that differ from what more than half of those with the same value of a label have.</summary>
    public static IEnumerable<Deviation> FromMajority(IReadOnlyList<StoredHost> hosts, string label) => hosts
        .Where(host => host.Host.Labels.ContainsKey(label))
        .GroupBy(host => host.Host.Labels[label])
        .Where(group => group.Count() >= LeastGroup)
        .SelectMany(group =>
        {
            var majority = Majority([.. group]);
            return group.Select(host => Compare(host, majority, $"labels.{label}={group.Key}"));
        });

    public static void AddDeviations(IEnumerable<Deviation> deviations, FleetFindings findings)
    {
        var all = deviations.Where(deviation => deviation.Changes.Count > 0)
            .OrderByDescending(deviation => deviation.Changes.Count).ThenBy(deviation => deviation.Host, StringComparer.Ordinal)
            .ToList();
        findings.DeviationCount = all.Count;
        findings.Deviations.AddRange(all.Take(EntryLimit));
    }

    // A fact that most hosts lack has the majority value "": that it is there is then what differs.
    private static Dictionary<string, string> Majority(List<StoredHost> group)
    {
        var majority = new Dictionary<string, string>();
        foreach (var path in group.SelectMany(host => host.Digest.Facts.Keys).Distinct())
        {
            var most = group.GroupBy(host => Fact(host.Digest.Facts, path)).MaxBy(values => values.Count())!;
            if (most.Count() * 2 > group.Count) majority[path] = most.Key;
        }

        return majority;
    }

    private static Deviation Compare(StoredHost host, IDictionary<string, string> expected, string with)
    {
        var deviation = new Deviation { Host = host.Host.Name, ComparedWith = with };
        deviation.Changes.AddRange(expected
            .Select(fact => new FieldChange { FieldPath = fact.Key, Before = fact.Value, After = Fact(host.Digest.Facts, fact.Key) })
            .Where(change => change.Before != change.After)
            .OrderBy(change => change.FieldPath, StringComparer.Ordinal)
            .Take(ChangeLimit));
        return deviation;
    }

    private static string Fact(MapField<string, string> facts, string path) => facts.TryGetValue(path, out var value) ? value : "";

    private static IEnumerable<string> Names(IEnumerable<StoredHost> hosts) =>
        hosts.Select(host => host.Host.Name).Order(StringComparer.Ordinal).Take(NameLimit);
}
