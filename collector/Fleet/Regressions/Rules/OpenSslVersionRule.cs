using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>The OpenSSL that XMail uses is another than before: older is a regression, newer a change.</summary>
internal sealed class OpenSslVersionRule : IRegressionRule
{
    public IEnumerable<Ruling> Judge(RuleInput input)
    {
        var text = input.Now.OpenSsl?.EffectiveVersion ?? "";
        if (OpenSslVersion.Parse(text) is not { } version) return [];
        var good = Ruling.Good(RuleIds.OpenSslVersionDowngrade, "", text);
        var standing = Latest(input.Standings);
        if (standing is null || OpenSslVersion.Parse(standing.Value) is not { } before) return [good];
        var told = new Ruling(RulingKind.Worse, RuleIds.OpenSslVersionDowngrade, "")
        {
            Severity = Severity.Warning,
            Baseline = standing,
            Accepted = [good],
            FieldPaths = ["open_ssl.effective_version", "open_ssl."],
            Evidence = Evidence(RuleIds.OpenSslVersionDowngrade, CheckStatus.Warning, "lower", standing.Value, text),
        };
        return version.CompareTo(before) switch
        {
            < 0 => [told],
            0 => [good],
            _ =>
            [
                good,
                told with
                {
                    Kind = RulingKind.Changed,
                    RuleId = RuleIds.OpenSslVersionUpgrade,
                    Severity = Severity.Notice,
                    Value = text,
                    Evidence = Evidence(RuleIds.OpenSslVersionUpgrade, CheckStatus.Notice, "higher", standing.Value, text),
                },
            ],
        };
    }

    // Where several good polls end a downgrade, an upgrade from it is on record before the standing follows; a person who accepts
    // a downgrade sets the standing alone. What was settled last counts.
    private static Standing? Latest(StandingBook standings) =>
        new[] { standings.Find(RuleIds.OpenSslVersionDowngrade, ""), standings.Find(RuleIds.OpenSslVersionUpgrade, "") }
            .OfType<Standing>().MaxBy(standing => standing.Time.ToDateTimeOffset());

    private static CheckResult Evidence(string ruleId, CheckStatus status, string reason, string before, string after) => new()
    {
        CheckId = ruleId,
        Status = status,
        Reason = reason,
        Parameters = { ["before"] = before, ["after"] = after },
    };
}
