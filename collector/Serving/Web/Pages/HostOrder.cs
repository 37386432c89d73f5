using XMailFleet.V1;
using Host = XMailFleet.V1.Host;

namespace XMailFleet.Collector.Serving.Web.Pages;

/// <summary>Worst first: what is broken stands at the top of the page.</summary>
internal static class HostOrder
{
    public static IEnumerable<Host> WorstFirst(IEnumerable<Host> hosts) =>
        hosts
            .OrderBy(Rank)
            .ThenByDescending(host => host.OpenRegressionCount)
            .ThenBy(host => host.Name, StringComparer.Ordinal);

    public static bool IsTroubled(Host host) =>
        host.OpenRegressionCount > 0
        || host.Reachability is Reachability.Unreachable
        || host.Verdict is Verdict.Broken or Verdict.Degraded or Verdict.Unknown;

    private static int Rank(Host host) => host switch
    {
        { Verdict: Verdict.Broken } => 0,
        { Verdict: Verdict.Degraded } => 1,
        { Reachability: Reachability.Unreachable } => 2,
        { Verdict: Verdict.Unknown } => 3,
        { OpenRegressionCount: > 0 } => 4,
        { Verdict: Verdict.Unspecified } => 5,
        { Verdict: Verdict.Disabled } => 7,
        _ => 6,
    };
}
