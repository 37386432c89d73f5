using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// What stands against a host, whether it began before or after the first look: errors and warnings of its newest diagnosis, and
/// open regressions that no result of it shows. Kept with the host, so that a list of all reads no diagnosis.
/// </summary>
internal static class StandingProblems
{
    /// <summary>Enters into <paramref name="host"/> what stands as of <paramref name="now"/>.</summary>
    public static void Enter(V1.Host host, Diagnosis now, IEnumerable<StoredRegression> open)
    {
        var shown = now.CheckResults.Where(result => IsProblem(result.Status)).ToList();
        var named = shown.Select(result => (result.CheckId, result.Subject)).ToHashSet();
        var others = open.Where(stored => IsProblem(stored.Regression) && !named.Contains((stored.Regression.RuleId, stored.Regression.Subject)));
        List<(CheckStatus Status, CheckResult Result)> all =
            [.. shown.Select(result => (result.Status, result)), .. others.Select(stored => (StatusOf(stored.Regression.Severity), stored.Evidence))];
        host.StandingErrorCount = all.Count(problem => problem.Status is CheckStatus.Error);
        host.StandingWarningCount = all.Count - host.StandingErrorCount;
        // A cause says more than what follows from it.
        host.WorstResult = all.Count == 0 ? null : Brief(all
            .OrderBy(problem => CheckStatuses.Place(problem.Status))
            .ThenBy(problem => Consequence.IsExplained(problem.Result, now))
            .First());
    }

    private static bool IsProblem(CheckStatus status) => status is CheckStatus.Error or CheckStatus.Warning;

    // How the agent answers is no matter of what it says.
    private static bool IsProblem(Regression regression) =>
        regression is { Kind: RegressionKind.Regression, Severity: Severity.Error or Severity.Warning, RuleId: not (RuleIds.HostUnreachable or RuleIds.ChangesWithoutRest) };

    private static CheckStatus StatusOf(Severity severity) => severity is Severity.Error ? CheckStatus.Error : CheckStatus.Warning;

    private static CheckResult Brief((CheckStatus Status, CheckResult Result) problem)
    {
        var brief = BriefResult.Of(DiagnosisTexts.Strip(problem.Result));
        brief.Status = problem.Status;
        brief.Remedy = brief.Citation = "";
        if (!RegressionTexts.Knows(problem.Result)) brief.SaidByHost = true;
        return brief;
    }
}
