using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Regressions.Rules;

/// <summary>
/// server.cert holds another certificate, and a sound one: a renewal, told as one change. While the new one is not
/// sound, its checks tell what is wrong, and this waits.
/// </summary>
internal sealed class CertificateReplacedRule : IRegressionRule
{
    public IEnumerable<Ruling> Judge(RuleInput input)
    {
        var keys = input.Now.KeyMaterial;
        if (keys?.ServerCertificate?.Chain.FirstOrDefault() is not { } leaf || !IsSound(input.Now)) yield break;
        var value = $"{leaf.Sha256Fingerprint} {leaf.SpkiSha256} {Time(leaf)}";
        var standing = input.Standings.Find(RuleIds.CertificateReplaced, "");
        if (standing?.Value.Split(' ') is not [var fingerprint, var spki, var end] || fingerprint == leaf.Sha256Fingerprint)
        {
            yield return Ruling.Good(RuleIds.CertificateReplaced, "", value);
            yield break;
        }

        yield return new Ruling(RulingKind.Changed, RuleIds.CertificateReplaced, "")
        {
            Value = value,
            Severity = Severity.Notice,
            Baseline = standing,
            FieldPaths = ["key_material.server_certificate.", "key_material.private_key."],
            Evidence = new CheckResult
            {
                CheckId = RuleIds.CertificateReplaced,
                Status = CheckStatus.Notice,
                Reason = spki == leaf.SpkiSha256 ? "same-key" : "new-key",
                Parameters = { ["not_after"] = Time(leaf), ["not_after_before"] = end },
            },
        };
    }

    private static bool IsSound(Diagnosis now) =>
        now.KeyMaterial.Pairing is Pairing.Matched
        && !now.CheckResults.Any(result => result.Status is CheckStatus.Error
            && CheckCatalogue.Find(result.CheckId)?.Area is CheckArea.KeyMaterial);

    private static string Time(Certificate leaf) => leaf.NotAfterTime?.ToString().Trim('"') ?? "-";
}
