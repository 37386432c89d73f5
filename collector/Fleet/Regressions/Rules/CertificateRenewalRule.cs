using System.Globalization;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>
/// server.cert holds another certificate that works. A sound renewal is told as one change; one that lost names, or
/// ends sooner, is one regression against the certificate that was sound last. While the new one does not work at all,
/// its checks tell what is wrong, and this waits.
/// </summary>
internal sealed class CertificateRenewalRule : IRegressionRule
{
    private const string Leaf = "key_material.server_certificate.chain[0].";

    public IEnumerable<Ruling> Judge(RuleInput input)
    {
        if (input.Now.KeyMaterial?.ServerCertificate?.Chain.FirstOrDefault() is not { } leaf || !Works(input.Now)) return [];
        var after = RenewedCertificate.Of(leaf);
        var standing = input.Standings.Find(RuleIds.CertificateReplaced, "");
        var good = Ruling.Good(RuleIds.CertificateReplaced, "", after.Text);
        var before = standing is null ? null : RenewedCertificate.Parse(standing.Value);
        if (before is null || before.Fingerprint == after.Fingerprint)
            return [good, .. Ended()];
        if (Worse(before, after, input.Now.CollectTime?.ToDateTimeOffset()) is not { } worse)
            return [Changed(before, after) with { Baseline = standing, Value = after.Text }, .. Ended()];
        return [worse with { Baseline = standing, Accepted = good }, .. Ended().Where(ended => ended.RuleId != worse.RuleId)];
    }

    private static bool Works(Diagnosis now) =>
        now.KeyMaterial.Pairing is Pairing.Matched
        && !now.CheckResults.Any(result => result.Status is CheckStatus.Error
            && CheckCatalogue.Find(result.CheckId)?.Area is CheckArea.KeyMaterial);

    private static Ruling[] Ended() =>
        [Ruling.Ended(RuleIds.CertificateNamesLost, ""), Ruling.Ended(RuleIds.CertificateEndsSooner, "")];

    private static Ruling? Worse(RenewedCertificate before, RenewedCertificate after, DateTimeOffset? now)
    {
        var endsSooner = after.NotAfter < before.NotAfter && now < before.NotAfter;
        // Issued earlier: not a renewal at all, but an old file that was put back.
        if (endsSooner && after.NotBefore < before.NotBefore)
            return Make(RulingKind.Worse, RuleIds.CertificateEndsSooner, Severity.Warning, "older", before, after);
        if (after.Lost(before).ToList() is { Count: > 0 } lost)
            return Make(RulingKind.Worse, RuleIds.CertificateNamesLost, Severity.Warning, "lost", before, after, ("names", string.Join(", ", lost)));
        return endsSooner
            ? Make(RulingKind.Worse, RuleIds.CertificateEndsSooner, Severity.Notice, "sooner", before, after)
            : null;
    }

    private static Ruling Changed(RenewedCertificate before, RenewedCertificate after) => Make(
        RulingKind.Changed, RuleIds.CertificateReplaced, Severity.Notice, before.Spki == after.Spki ? "same-key" : "new-key", before, after);

    private static Ruling Make(
        RulingKind kind, string ruleId, Severity severity, string reason, RenewedCertificate before, RenewedCertificate after,
        params (string Name, string Value)[] parameters)
    {
        var evidence = new CheckResult
        {
            CheckId = ruleId,
            Status = severity is Severity.Warning ? CheckStatus.Warning : CheckStatus.Notice,
            Reason = reason,
            Parameters = { ["not_after"] = Time(after.NotAfter), ["not_after_before"] = Time(before.NotAfter) },
        };
        foreach (var (name, value) in parameters) evidence.Parameters[name] = value;
        return new Ruling(kind, ruleId, "") { Severity = severity, Evidence = evidence, FieldPaths = PathsOf(reason) };
    }

    private static string[] PathsOf(string reason) =>
    [
        reason is "lost" ? $"{Leaf}subject_alternative_names" : $"{Leaf}not_after_time",
        $"{Leaf}not_after_time", $"{Leaf}not_before_time", $"{Leaf}sha256_fingerprint", $"{Leaf}spki_sha256", $"{Leaf}issuer",
        "key_material.server_certificate.chain", "key_material.private_key.", "key_material.server_certificate.",
    ];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
