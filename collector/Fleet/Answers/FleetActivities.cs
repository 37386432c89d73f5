using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>What people did.</summary>
internal sealed class FleetActivities(IHistoryStore store)
{
    public async Task<ListActivitiesResponse> ListAsync(ListActivitiesRequest request, CancellationToken ct)
    {
        var size = Requests.PageSize(request.PageSize);
        var before = request.PageToken.Length == 0
            ? long.MaxValue
            : PageTokens.ReadNumber(request.PageToken, "activities", store.Id) ?? throw Requests.BadPageToken();
        var found = await store.ListActivitiesAsync(before, size + 1, ct).ConfigureAwait(false);
        return new ListActivitiesResponse
        {
            Activities = { found.Take(size).Select(item => item.Value) },
            NextPageToken = found.Count > size ? PageTokens.Make(found[size - 1].Position, "activities", store.Id) : "",
        };
    }
}
