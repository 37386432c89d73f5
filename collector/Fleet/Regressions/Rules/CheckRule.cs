using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>
/// Every check is a rule of the same id: a worse status than the last one that could be told opens a regression, a
/// status as good as that one recovers it. Inconclusive is neither. Of several results on one subject the worst counts.
/// A bad status that somebody accepted is measured by all that it told: another reason, or one more item, is worse too.
/// </summary>
internal sealed class CheckRule : IRegressionRule
{
    public IEnumerable<Ruling> Judge(RuleInput input) =>
        input.Now.CheckResults
            .Where(result => result.CheckId is not CertificateExpiryRule.CheckId)
            .GroupBy(result => result.CheckId)
            .SelectMany(results => JudgeCheck([.. results], input));

    private static IEnumerable<Ruling> JudgeCheck(IReadOnlyList<CheckResult> results, RuleInput input)
    {
        var checkId = results[0].CheckId;
        var known = input.Standings.OfRule(checkId).ToList();
        var latest = known.MaxBy(standing => standing.Time.ToDateTimeOffset());
        var judged = results.GroupBy(result => result.Subject)
            .Select(ofSubject => JudgeResult(ofSubject.MinBy(result => CheckStatuses.Place(result.Status))!, latest, input)).OfType<Ruling>();
        return judged.Concat(JudgeMissing(results, known, input));
    }

    private static Ruling? JudgeResult(CheckResult result, Standing? latest, RuleInput input)
    {
        var standing = input.Standings.Find(result.CheckId, result.Subject);
        return result.Status switch
        {
            CheckStatus.NotApplicable => JudgeNotApplicable(result, standing, input),
            CheckStatus.Pass or CheckStatus.Notice or CheckStatus.Warning or CheckStatus.Error
                => JudgeStatus(result, standing, latest, input),
            _ => null,
        };
    }

    private static Ruling? JudgeStatus(CheckResult result, Standing? standing, Standing? latest, RuleInput input)
    {
        var told = Ruling.Good(result.CheckId, result.Subject, result.Status.ToString()) with
        {
            Severity = SeverityOf(result.Status),
            // A subject that was not there before had nothing wrong when the check was last evaluated.
            Baseline = standing ?? latest,
            Evidence = result,
            FieldPaths = [.. CheckFacts.Of(result.CheckId), $"check_results[{ListItemKeys.Of(result, 0)}]."],
            Certificate = CertificateExpiryRule.ExpiredCertificate(result, input.Now),
        };
        if (latest is null) return JudgeFirst(told, result, input);
        if (IsWorse(result.Status, standing) || IsOtherThanMeant(result, standing))
            return Consequence.IsExplained(result, input.Now) ? null
                : told with { Kind = RulingKind.Worse, Accepted = [told with { Meant = BriefResult.Of(result) }] };
        // What is mended of it is not accepted any more.
        if (IsMeant(result, standing)) return told with { Meant = BriefResult.Of(result) };
        return IsUnexpectedlyGood(result, standing, input) ? Better(told, standing!) : told;
    }

    private static bool IsOtherThanMeant(CheckResult result, Standing? standing) =>
        IsMeant(result, standing) && !Telling.IsWithin(BriefResult.Of(result), standing!.Accepted);

    private static bool IsMeant(CheckResult result, Standing? standing) =>
        standing is { Accepted: not null } && standing.Value == result.Status.ToString();

    // A check that a newer agent brings is newly judged: what it says now may have been so for years. So is one that
    // could not tell before.
    private static Ruling JudgeFirst(Ruling told, CheckResult result, RuleInput input) =>
        !input.IsFirst && result.Status is CheckStatus.Warning or CheckStatus.Error && !Consequence.IsExplained(result, input.Now)
            ? told with { Kind = RulingKind.NewlyJudged }
            : told;

    // Bad ever since it was known, and well now. What was only a consequence gets well with its cause.
    private static bool IsUnexpectedlyGood(CheckResult result, Standing? standing, RuleInput input) =>
        standing?.Value is nameof(CheckStatus.Warning) or nameof(CheckStatus.Error)
        && result.Status is CheckStatus.Pass or CheckStatus.Notice
        && !input.Open.Contains((result.CheckId, result.Subject))
        && !(input.Earlier(standing.Snapshot) is { } then
            && then.CheckResults.FirstOrDefault(r => r.CheckId == result.CheckId && r.Subject == result.Subject) is { } was
            && Consequence.IsExplained(was, then));

    private static Ruling Better(Ruling told, Standing standing) => told with
    {
        Kind = RulingKind.Better,
        Severity = SeverityOf(Enum.Parse<CheckStatus>(standing.Value)),
    };

    // Not applicable may also mean that something else keeps the check from looking: then it has a reason of its own, or
    // the area has another fault. Only where neither is so is the condition known to be gone, for example because the
    // service was switched off.
    private static Ruling? JudgeNotApplicable(CheckResult result, Standing? standing, RuleInput input)
    {
        if (standing is null || standing.Value == nameof(CheckStatus.NotApplicable))
            return Ruling.Good(result.CheckId, result.Subject, nameof(CheckStatus.NotApplicable));
        return input.Open.Contains((result.CheckId, result.Subject))
            && result.Reason is Reasons.NotApplicable && !CannotLook(result.CheckId, input.Now)
            ? Ruling.Ended(result.CheckId, result.Subject)
            : null;
    }

    // Subjects that the check no longer names although it could be evaluated.
    private static IEnumerable<Ruling> JudgeMissing(IReadOnlyList<CheckResult> results, List<Standing> known, RuleInput input)
    {
        var checkId = results[0].CheckId;
        if (results.Any(result => result.Status is CheckStatus.Inconclusive)) yield break;
        if (results.All(result => result.Status is CheckStatus.NotApplicable) && CannotLook(checkId, input.Now)) yield break;
        var named = results.Select(result => result.Subject).ToHashSet();
        foreach (var (_, subject) in input.Open.Where(open => open.RuleId == checkId && !named.Contains(open.Subject)))
            yield return Ruling.Ended(checkId, subject);
        foreach (var standing in known.Where(s => !named.Contains(s.Subject)))
            yield return new Ruling(RulingKind.Forgotten, checkId, standing.Subject);
    }

    private static bool IsWorse(CheckStatus status, Standing? standing)
    {
        // A value that is no status is another rule's, or another version's: nothing is known of what was before.
        var before = Enum.TryParse<CheckStatus>(standing?.Value, out var known) ? known : CheckStatus.NotApplicable;
        // What did not apply before and is only worth knowing now comes with the configuration that was asked for.
        if (before is CheckStatus.NotApplicable && status is CheckStatus.Notice) return false;
        return Rank(status) > Rank(before);
    }

    private static int Rank(CheckStatus status) => status switch
    {
        CheckStatus.Error => 3,
        CheckStatus.Warning => 2,
        CheckStatus.Notice => 1,
        _ => 0,
    };

    private static Severity SeverityOf(CheckStatus status) => status switch
    {
        CheckStatus.Error => Severity.Error,
        CheckStatus.Warning => Severity.Warning,
        _ => Severity.Notice,
    };

    private static bool CannotLook(string checkId, Diagnosis diagnosis)
    {
        if (CheckCatalogue.Find(checkId)?.Area is CheckArea.Live && diagnosis.ProbesSkipped) return true;
        return CheckAreas.HasError(CheckAreas.Name(checkId), diagnosis, except: checkId);
    }
}
