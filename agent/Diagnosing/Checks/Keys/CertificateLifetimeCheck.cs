using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// Longest validity that clients accept of a publicly trusted certificate, by the day of issue (CA/Browser Forum
/// Baseline Requirements 6.3.2, ballots SC-031 and SC-081). Private CAs are bound by none of it.
/// </summary>
internal sealed class CertificateLifetimeCheck : ICheck
{
    private static readonly (DateTimeOffset Since, int Days)[] Limits =
    [
        (new(2029, 3, 15, 0, 0, 0, TimeSpan.Zero), 47),
        (new(2027, 3, 15, 0, 0, 0, TimeSpan.Zero), 100),
        (new(2026, 3, 15, 0, 0, 0, TimeSpan.Zero), 200),
        (new(2020, 9, 1, 0, 0, 0, TimeSpan.Zero), 398),
    ];

    public string Id => "certificate-lifetime";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        var path = server.File.Path;
        if (server.Chain.Count == 0 || !server.PubliclyTrusted || KeyOwner.IsElsewhere(facts.KeyMaterial)) return [Finding.NotApplicable(path)];
        var leaf = server.Chain[0];
        if (leaf.NotBeforeTime is null || leaf.NotAfterTime is null) return [Finding.Inconclusive(path)];
        var issued = leaf.NotBeforeTime.ToDateTimeOffset();
        var limit = Limits.FirstOrDefault(entry => issued >= entry.Since).Days;
        if (limit == 0) return [Finding.NotApplicable(path)];
        var days = LifetimeDays(issued, leaf.NotAfterTime.ToDateTimeOffset());
        var finding = days > limit ? Finding.Warning("over-limit", path) : Finding.Pass(path);
        return [finding.With(
        [
            .. PairPlace.Parameters(facts),
            ("path", path),
            ("lifetime_days", $"{days}"),
            ("limit_days", $"{limit}"),
            ("not_before", CheckTimes.Text(issued)),
        ])];
    }

    // Both ends belong to the validity, and a day begun counts whole.
    private static int LifetimeDays(DateTimeOffset notBefore, DateTimeOffset notAfter) =>
        (int)Math.Ceiling((notAfter - notBefore + TimeSpan.FromSeconds(1)).TotalDays);
}
