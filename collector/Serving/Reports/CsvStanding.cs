using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>What stands against hosts now, in the columns of <see cref="CsvReport"/>: one line a host with problems.</summary>
internal static class CsvStanding
{
    private const string Kind = "STANDING";

    /// <summary>The lines, with the worst problem of each host; cells that it has nothing for are empty.</summary>
    public static IEnumerable<string[]> Of(RegressionReport report, string[] header)
    {
        return report.ProblemHosts.Select(Line).Select(line => header.Select(column => line.GetValueOrDefault(column, "")).ToArray());

        Dictionary<string, string> Line(V1.Host host) => new()
        {
            ["host"] = host.Name[(host.Name.LastIndexOf('/') + 1)..],
            ["rule_id"] = host.WorstResult?.CheckId ?? (host.Reachability is V1.Reachability.Unreachable ? RuleIds.HostUnreachable : ""),
            ["subject"] = host.WorstResult?.Subject ?? "",
            ["severity"] = StandingWords.StatusOf(host).ToString().ToUpperInvariant(),
            ["kind"] = Kind,
            ["summary"] = StandingWords.Worst(host, report.Language),
            ["message"] = StandingWords.State(host, report.Language),
        };
    }
}
