using XMailFleet.Fleet.Answers;
using XMailFleet.V1;
using Host = XMailFleet.V1.Host;

namespace XMailFleet.Collector.Serving.Web;

internal static class AllHosts
{
    /// <summary>The most that one list request answers with.</summary>
    private const int PageSize = 1000;

    /// <summary>Every host of the fleet: the pages order them worst first, which no list request does.</summary>
    public static async Task<List<Host>> OfAsync(FleetCore fleet, CancellationToken ct)
    {
        var hosts = new List<Host>();
        var request = new ListHostsRequest { PageSize = PageSize };
        do
        {
            var page = await fleet.ListHostsAsync(request, ct);
            hosts.AddRange(page.Hosts);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return hosts;
    }
}
