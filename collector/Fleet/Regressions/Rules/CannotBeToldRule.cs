using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>
/// Checks of one area that could be told before and cannot be told now: one record, as long as it lasts. Where an error
/// in the same area keeps them from being told, that error is the record.
/// </summary>
internal sealed class CannotBeToldRule : IRegressionRule
{
    public IEnumerable<Ruling> Judge(RuleInput input)
    {
        // An answer without any check tells nothing, so what could not be told before cannot be told by it either.
        if (input.Now.CheckResults.Count == 0) return [];
        var unclear = input.Now.CheckResults
            .Where(result => result.Status is CheckStatus.Inconclusive && LastTold(result, input) is not null)
            .ToLookup(result => CheckAreas.Name(result.CheckId));
        return CheckAreas.Names.Select(area => unclear[area].Any() && !CheckAreas.HasError(area, input.Now)
            ? Unclear(area, [.. unclear[area]], input)
            : Ruling.Ended(RuleIds.CannotBeTold, area));
    }

    private static Ruling Unclear(string area, IReadOnlyList<CheckResult> results, RuleInput input) =>
        new(RulingKind.Unknown, RuleIds.CannotBeTold, area)
        {
            Severity = Severity.Notice,
            Baseline = results.Select(result => LastTold(result, input)).MaxBy(standing => standing!.Time.ToDateTimeOffset()),
            FieldPaths = [.. CheckFacts.OfArea(results[0].CheckId), .. results.Select(result => $"check_results[{result.CheckId}")],
            Evidence = new CheckResult
            {
                CheckId = RuleIds.CannotBeTold,
                Subject = area,
                Status = CheckStatus.Inconclusive,
                Reason = area,
                Parameters = { ["checks"] = string.Join(", ", results.Select(result => result.CheckId).Distinct().Order(StringComparer.Ordinal)) },
            },
        };

    private static Standing? LastTold(CheckResult result, RuleInput input) =>
        Known(result, input)
            .Where(standing => standing.Value != nameof(CheckStatus.NotApplicable))
            .MaxBy(standing => standing.Time.ToDateTimeOffset());

    // A check that cannot be told often does not know its subject either.
    private static IEnumerable<Standing> Known(CheckResult result, RuleInput input) =>
        result.Subject.Length == 0 ? input.Standings.OfRule(result.CheckId)
        : input.Standings.Find(result.CheckId, result.Subject) is { } standing ? [standing]
        : [];
}
