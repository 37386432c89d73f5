using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Regressions.Rules;

/// <summary>The OpenSSL that XMail uses is older than the one it used before.</summary>
internal sealed class OpenSslVersionDowngradeRule : IRegressionRule
{
    public IEnumerable<Ruling> Judge(RuleInput input)
    {
        var text = input.Now.OpenSsl?.EffectiveVersion ?? "";
        if (OpenSslVersion.Parse(text) is not { } version) yield break;
        var standing = input.Standings.Find(RuleIds.OpenSslVersionDowngrade, "");
        if (standing is null || OpenSslVersion.Parse(standing.Value) is not { } before || version.CompareTo(before) >= 0)
        {
            yield return Ruling.Good(RuleIds.OpenSslVersionDowngrade, "", text);
            yield break;
        }

        yield return new Ruling(RulingKind.Worse, RuleIds.OpenSslVersionDowngrade, "")
        {
            Severity = Severity.Warning,
            Baseline = standing,
            FieldPaths = ["open_ssl."],
            Evidence = new CheckResult
            {
                CheckId = RuleIds.OpenSslVersionDowngrade,
                Status = CheckStatus.Warning,
                Reason = "lower",
                Parameters = { ["before"] = standing.Value, ["after"] = text },
            },
        };
    }
}
