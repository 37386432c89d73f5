using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>Worst first: what is broken stands at the top of every list.</summary>
internal static class HostOrder
{
    public static IEnumerable<V1.Host> WorstFirst(IEnumerable<V1.Host> hosts) =>
        hosts
            .Select(host => (Host: host, Condition: HostCondition.Of(host)))
            .OrderBy(item => item.Condition.Level)
            .ThenBy(item => Place(item.Host.Verdict))
            .ThenByDescending(item => item.Condition.Errors)
            .ThenByDescending(item => item.Condition.Warnings)
            .ThenByDescending(item => item.Host.OpenRegressionCount)
            .ThenBy(item => item.Host.Name, StringComparer.Ordinal)
            .Select(item => item.Host);

    private static int Place(Verdict verdict) => verdict switch
    {
        Verdict.Broken => 0,
        Verdict.Degraded => 1,
        Verdict.Unknown => 2,
        _ => 3,
    };
}
