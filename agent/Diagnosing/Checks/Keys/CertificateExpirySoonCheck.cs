using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// Thirty days before expiry automatic renewal has usually just begun, so that is a notice; from fourteen on it is late.
/// A threshold counts only for certificates that live at least three times as long: a short-lived one is always near
/// its end. From fourteen days on that is no excuse where no public CA renews it, since nobody makes those anew every few days.
/// </summary>
internal sealed class CertificateExpirySoonCheck : ICheck
{
    private const int LifetimesPerThreshold = 3;

    private const int LateDays = 14;

    private static readonly int[] Thresholds = [1, 3, 7, 14, 30];

    public string Id => "certificate-expiry-soon";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        if (server.Chain.Count == 0 || KeyOwner.IsAuthorityAlone(facts.KeyMaterial)) return [Finding.NotApplicable(server.File.Path)];
        var leaf = server.Chain[0];
        if (leaf.NotBeforeTime is null || leaf.NotAfterTime is null) return [Finding.Inconclusive(server.File.Path)];
        var left = leaf.NotAfterTime.ToDateTimeOffset() - facts.CollectTime.ToDateTimeOffset();
        if (left < TimeSpan.Zero) return [Finding.NotApplicable(server.File.Path)];
        return [JudgeRest(server, left, facts)];
    }

    private static Finding JudgeRest(ServerCertificate server, TimeSpan left, Diagnosis facts)
    {
        var (leaf, path) = (server.Chain[0], server.File.Path);
        var lifetime = leaf.NotAfterTime.ToDateTimeOffset() - leaf.NotBeforeTime.ToDateTimeOffset();
        var threshold = Thresholds.FirstOrDefault(days =>
            left <= TimeSpan.FromDays(days)
            && ((days <= LateDays && !server.PubliclyTrusted) || lifetime >= TimeSpan.FromDays(days * LifetimesPerThreshold)));
        var finding = threshold switch
        {
            0 => Finding.Pass(path),
            30 => Finding.Notice("within-30-days", path),
            1 => Finding.Warning("within-1-day", path),
            _ => Finding.Warning($"within-{threshold}-days", path),
        };
        var renewal = AppendedRenewal.Find(facts) is { KeyPosition: > 0 } found ? found : null;
        if (renewal is not null && threshold > 0) finding = finding with { Reason = "renewal-appended" };
        return finding.With(
        [
            .. renewal?.Parameters(facts) ?? PairPlace.Parameters(facts),
            ("path", path),
            ("not_after", CheckTimes.Text(leaf.NotAfterTime)),
            ("days_left", $"{(int)left.TotalDays}"),
            ("hours_left", $"{(int)left.TotalHours}"),
        ]);
    }
}
