using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>Another version of the agent answers: a change, and the reason why other checks may say other things.</summary>
internal sealed class AgentVersionRule : IRegressionRule
{
    public IEnumerable<Ruling> Judge(RuleInput input)
    {
        var version = input.Now.AgentVersion;
        if (version.Length == 0) return [];
        var standing = input.Standings.Find(RuleIds.AgentVersionChanged, "");
        var good = Ruling.Good(RuleIds.AgentVersionChanged, "", version);
        if (standing is null || standing.Value == version) return [good];
        return
        [
            good with
            {
                Kind = RulingKind.Changed,
                Severity = Severity.Notice,
                Baseline = standing,
                FieldPaths = ["agent_version"],
                Evidence = new CheckResult
                {
                    CheckId = RuleIds.AgentVersionChanged,
                    Status = CheckStatus.Notice,
                    Reason = "changed",
                    Parameters = { ["before"] = standing.Value, ["after"] = version },
                },
            },
        ];
    }
}
