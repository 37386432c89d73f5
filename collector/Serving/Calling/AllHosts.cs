using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Calling;

/// <summary>Reads all hosts of a fleet, page by page.</summary>
internal static class AllHosts
{
    private const int PageSize = 1000;

    /// <param name="collector">Knows them.</param>
    /// <param name="filter">As ListHosts takes it; empty for all.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="CallException">The collector does not answer, or refuses.</exception>
    public static async Task<IReadOnlyList<V1.Host>> ReadAsync(CollectorConnection collector, string filter, CancellationToken ct)
    {
        var hosts = new List<V1.Host>();
        var request = new ListHostsRequest { PageSize = PageSize, Filter = filter };
        do
        {
            var page = await collector.AskAsync(options => collector.Fleet.ListHostsAsync(request, options), ct);
            hosts.AddRange(page.Hosts);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return hosts;
    }
}
