using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Assessment;

/// <summary>Begins the snapshots of a host, and has them go on.</summary>
internal static class Snapshots
{
    // A record chooses among them.
    private const int ChangeLimit = 5_000;

    /// <summary>A snapshot of an answer that differs; the host is brought up to it.</summary>
    public static Snapshot Begin(StoredHost host, PollResult result, Timestamp time)
    {
        var diagnosis = result.Diagnosis!;
        var condition = HostCondition.Of(diagnosis);
        var snapshot = new Snapshot
        {
            Name = ResourceNames.Snapshot(ResourceNames.HostId(host.Host.Name)!, ++host.LastSnapshot),
            FirstSeenTime = time,
            LastSeenTime = time,
            PollCount = 1,
            Verdict = diagnosis.Verdict,
            ErrorCount = condition.Errors,
            WarningCount = condition.Warnings,
            Diagnosis = DiagnosisTexts.Strip(diagnosis),
        };
        host.Fingerprint = result.Fingerprint;
        host.Digest = HostDigests.Of(diagnosis);
        host.Host.Verdict = diagnosis.Verdict;
        host.Host.LatestSnapshot = snapshot.Name;
        host.Host.CertificateExpireTime = FirstExpiry(diagnosis);
        return snapshot;
    }

    /// <summary>The newest snapshot, seen once more.</summary>
    public static Snapshot Extend(Snapshot newest, Timestamp time)
    {
        var snapshot = newest.Clone();
        snapshot.LastSeenTime = time;
        snapshot.PollCount++;
        return snapshot;
    }

    /// <summary>What differs between an earlier snapshot, by number, and a diagnosis.</summary>
    public static Func<int, IReadOnlyList<FieldChange>> ChangesSince(HostState state, Diagnosis now)
    {
        var known = new Dictionary<int, IReadOnlyList<FieldChange>>();
        return number =>
        {
            if (!state.Diagnoses.TryGetValue(number, out var before)) return [];
            if (!known.TryGetValue(number, out var changes)) known[number] = changes = [.. FieldDiff.Between(before, now).Take(ChangeLimit)];
            return changes;
        };
    }

    private static Timestamp? FirstExpiry(Diagnosis diagnosis) =>
        diagnosis.KeyMaterial?.ServerCertificate?.Chain
            .Select(certificate => certificate.NotAfterTime)
            .Where(time => time is not null)
            .Min();
}
