using System.Runtime.CompilerServices;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>Regressions as they open, change and recover.</summary>
internal sealed class RegressionWatch(IHistoryStore store, TimeProvider time)
{
    // Of records that are as large as one may be, some megabytes.
    private const int ReadSize = 100;

    public async IAsyncEnumerable<WatchRegressionsResponse> WatchAsync(
        WatchRegressionsRequest request, [EnumeratorCancellation] CancellationToken ct)
    {
        var hostId = Requests.Parent(request.Parent);
        var filter = FleetFilters.ForRegressions(request.Filter);
        if (hostId is not null && await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is null) throw Requests.NoHost(hostId);
        var language = Requests.Language(request.LanguageCode);
        var after = await StartAsync(request, ct).ConfigureAwait(false);
        while (true)
        {
            await store.WaitForEventAsync(after, ct).ConfigureAwait(false);
            var labels = new HostLabels(store, filter);
            var events = await store.ListEventsAsync(after, ReadSize, ct).ConfigureAwait(false);
            // There was one, or there would be something to wait for.
            if (events.Count == 0 && (await store.GetEventRangeAsync(ct).ConfigureAwait(false)).Removed > after) throw TooOld();
            foreach (var (position, stored) in events)
            {
                // Positions follow each other: what is between was removed by age before this stream came to it.
                if (position != after + 1) throw TooOld();
                after = position;
                if (hostId is not null && ResourceNames.HostId(stored.Regression.Host) != hostId) continue;
                if (!await labels.MatchesAsync(stored.Regression, ct).ConfigureAwait(false)) continue;
                yield return new WatchRegressionsResponse
                {
                    Regression = RegressionWording.Render(stored, language, time.GetUtcNow()),
                    ResumeToken = PageTokens.Make(position, Binding(request)),
                    Event = stored.Regression.Events.LastOrDefault(),
                };
            }
        }
    }

    private async Task<long> StartAsync(WatchRegressionsRequest request, CancellationToken ct)
    {
        var range = await store.GetEventRangeAsync(ct).ConfigureAwait(false);
        if (request.ResumeToken.Length == 0) return range.Newest;
        var after = PageTokens.ReadNumber(request.ResumeToken, Binding(request)) ?? throw FleetException.InvalidArgument(
            "resume_token is not one of this stream, or of the history as it was before a backup was restored. Use the one of the last "
            + "response, with the same parent and filter, or list the regressions and leave it out to begin now.");
        return after >= range.Removed && after <= range.Newest ? after : throw TooOld();
    }

    private static FleetException TooOld() => new(
        FleetErrorKind.OutOfRange,
        "What followed resume_token is no longer kept. List the regressions with FleetService.ListRegressions, and watch again "
        + "without a token.");

    private string[] Binding(WatchRegressionsRequest request) => ["watch", store.Id, request.Parent, request.Filter];
}
