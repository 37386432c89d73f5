using XMailFleet.Fleet.Answers;
using XMailFleet.V1;
using Host = XMailFleet.V1.Host;

namespace XMailFleet.Collector.Serving.Web.Pages;

/// <summary>One page of the hosts that match, worst first, below the fleet at a glance.</summary>
/// <param name="PageNumber">Counted from 1.</param>
public sealed record FleetPageModel(
    FleetSummary Summary, FleetFilter Filter, IReadOnlyList<Host> Hosts, int MatchCount, int PageNumber, int PageCount)
{
    /// <summary>Hosts a page: few enough to load at once on a telephone.</summary>
    private const int PageSize = 100;

    /// <summary>Whether this is the first page of all hosts: who looks for some of them knows what to look for.</summary>
    public bool IsWhole => PageNumber == 1 && Filter is { Text: "", Verdict: null, TroubledOnly: false };

    public static FleetPageModel Of(FleetSummary summary, FleetFilter filter, IEnumerable<Host> all, int pageNumber)
    {
        var matches = HostOrder.WorstFirst(all.Where(filter.Matches)).ToList();
        var pages = Math.Max(1, (matches.Count + PageSize - 1) / PageSize);
        var hosts = matches.Skip((pageNumber - 1) * PageSize).Take(PageSize).ToList();
        return new FleetPageModel(summary, filter, hosts, matches.Count, pageNumber, pages);
    }
}
