using System.Globalization;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>
/// A certificate comes nearer to its end: each threshold of it that is passed is worse than the one before, also where
/// the status of the check stays the same. Once it has expired, the check for that tells instead.
/// </summary>
internal sealed class CertificateExpiryRule : IRegressionRule
{
    /// <summary>The check that this rule takes the place of <see cref="CheckRule"/> for.</summary>
    public const string CheckId = "certificate-expiry-soon";

    private const string ExpiredId = "certificate-expired";
    private const string ExpiredReason = "expired";
    private const int FarOff = 1000;

    // Those of the check.
    private static readonly int[] Thresholds = [1, 3, 7, 14, 30];

    private static readonly string[] Paths =
    [
        "key_material.server_certificate.chain[0].not_after_time", "key_material.server_certificate.chain[0].sha256_fingerprint",
        "key_material.server_certificate.", $"check_results[{CheckId}",
    ];

    /// <summary>The certificate that a result of a check tells to have expired; empty where it tells something else.</summary>
    public static string ExpiredCertificate(CheckResult result, Diagnosis now) =>
        result is { CheckId: ExpiredId, Reason: ExpiredReason } ? Leaf(now)?.Sha256Fingerprint ?? "" : "";

    public IEnumerable<Ruling> Judge(RuleInput input)
    {
        if (Leaf(input.Now) is not { } leaf || input.Now.CheckResults.FirstOrDefault(r => r.CheckId == CheckId) is not { } result)
            return [];
        if (input.Now.CheckResults.Any(r => ExpiredCertificate(r, input.Now).Length > 0))
            return [new Ruling(RulingKind.Superseded, CheckId, result.Subject)];
        return Threshold(result) is { } days ? [JudgeThreshold(days, leaf, result, input)] : [];
    }

    private static Ruling JudgeThreshold(int days, Certificate leaf, CheckResult result, RuleInput input)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{days} {leaf.Sha256Fingerprint}");
        var good = Ruling.Good(CheckId, result.Subject, value);
        var standing = input.Standings.Find(CheckId, result.Subject);
        var isWorse = standing is null ? days < FarOff && !input.IsFirst : IsWorse(days, leaf, standing);
        if (!isWorse) return good;
        return good with
        {
            Kind = standing is null ? RulingKind.NewlyJudged : RulingKind.Worse,
            Severity = result.Status is CheckStatus.Notice ? Severity.Notice : Severity.Warning,
            Baseline = standing,
            Accepted = [good],
            Evidence = result,
            Certificate = leaf.Sha256Fingerprint,
            ThresholdDays = days,
            FieldPaths = Paths,
        };
    }

    private static bool IsWorse(int days, Certificate leaf, Standing standing) =>
        standing.Value.Split(' ') is [var known, var certificate] && int.TryParse(known, CultureInfo.InvariantCulture, out var before)
        && (certificate == leaf.Sha256Fingerprint ? days < before : days < FarOff);

    // "within-14-days" is 14, "pass" is far off; another reason says beside it how many days are left. Null where it cannot be told.
    private static int? Threshold(CheckResult result) => result.Status switch
    {
        CheckStatus.Pass => FarOff,
        CheckStatus.Notice or CheckStatus.Warning when result.Reason.Split('-') is ["within", var days, _]
            && int.TryParse(days, CultureInfo.InvariantCulture, out var number) => number,
        CheckStatus.Notice or CheckStatus.Warning when result.Parameters.TryGetValue("days_left", out var left)
            && int.TryParse(left, CultureInfo.InvariantCulture, out var rest) => Thresholds.Where(days => rest < days).DefaultIfEmpty(FarOff).Min(),
        _ => null,
    };

    private static Certificate? Leaf(Diagnosis now) => now.KeyMaterial?.ServerCertificate?.Chain.FirstOrDefault();
}
