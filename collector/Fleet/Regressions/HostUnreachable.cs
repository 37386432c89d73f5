using System.Globalization;
using XMailFleet.Fleet.Polling;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// The rule over polls that failed: several in a row open a regression, the first answer recovers it. A warning, not
/// an error: mail clients may be served well while the agent is down.
/// </summary>
internal static class HostUnreachable
{
    /// <summary>The ruling after <paramref name="failures"/> failed polls in a row; null where that is too few.</summary>
    public static Ruling? Judge(V1.Host host, PollFailure failure, int failures, int tolerated) =>
        failures < tolerated ? null : new Ruling(RulingKind.Worse, RuleIds.HostUnreachable, "")
        {
            Severity = Severity.Warning,
            IsSettled = true,
            Baseline = host.LastSuccessTime is { } good
                ? new History.Standing { Snapshot = ResourceNames.Number(host.LatestSnapshot), Time = good }
                : null,
            Evidence = new CheckResult
            {
                CheckId = RuleIds.HostUnreachable,
                Status = CheckStatus.Warning,
                Reason = failure.Reason,
                Parameters =
                {
                    ["address"] = host.Address,
                    ["count"] = failures.ToString(CultureInfo.InvariantCulture),
                    ["detail"] = failure.Detail,
                },
            },
        };

    /// <summary>The ruling after an answer.</summary>
    public static Ruling Answered() => Ruling.Ended(RuleIds.HostUnreachable, "");
}
