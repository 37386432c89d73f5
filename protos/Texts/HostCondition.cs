using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>
/// How well a host is. The verdict alone does not say so: XMail serves an expired certificate with full function. Every sign,
/// colour, filter and order of hosts follows this, and none calls well what has a standing error.
/// </summary>
/// <param name="Verdict">Verdict of its diagnosis.</param>
/// <param name="Errors">Number of standing errors.</param>
/// <param name="Warnings">Number of standing warnings.</param>
/// <param name="IsUnreachable">Whether the last poll failed.</param>
public sealed record HostCondition(Verdict Verdict, int Errors, int Warnings, bool IsUnreachable = false)
{
    public ConditionLevel Level => IsUnreachable ? ConditionLevel.Failing : DiagnosedLevel;

    /// <summary>
    /// How well the last answer of the host was, for a sign beside its verdict. Where the host does not answer any more, nobody
    /// knows whether what was well still is.
    /// </summary>
    public ConditionLevel AnswerLevel =>
        IsUnreachable && DiagnosedLevel is ConditionLevel.Well or ConditionLevel.Off ? ConditionLevel.Unknown : DiagnosedLevel;

    /// <summary>Whether somebody should look at it: an error or a warning stands, or it cannot be told.</summary>
    public bool HasProblems => Level is ConditionLevel.Failing or ConditionLevel.Attention || Verdict is Verdict.Unknown;

    private ConditionLevel DiagnosedLevel => this switch
    {
        { Errors: > 0 } or { Verdict: Verdict.Broken or Verdict.Degraded } => ConditionLevel.Failing,
        { Verdict: not (Verdict.Full or Verdict.ServerOnly or Verdict.Disabled) } => ConditionLevel.Unknown,
        { Warnings: > 0 } => ConditionLevel.Attention,
        { Verdict: Verdict.Disabled } => ConditionLevel.Off,
        _ => ConditionLevel.Well,
    };

    public static HostCondition Of(Host host) => new(
        host.Verdict, host.StandingErrorCount, host.StandingWarningCount, host.Reachability is Reachability.Unreachable);

    public static HostCondition Of(Snapshot snapshot) => new(snapshot.Verdict, snapshot.ErrorCount, snapshot.WarningCount);

    public static HostCondition Of(Diagnosis diagnosis) =>
        new(diagnosis.Verdict, Count(diagnosis, CheckStatus.Error), Count(diagnosis, CheckStatus.Warning));

    /// <summary>The worst condition among the hosts of one verdict; its numbers are of hosts.</summary>
    public static HostCondition Of(VerdictCount count) => new(count.Verdict, count.FailingHostCount, count.AttentionHostCount);

    private static int Count(Diagnosis diagnosis, CheckStatus status) => diagnosis.CheckResults.Count(result => result.Status == status);
}
