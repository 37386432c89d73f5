using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>The regressions of the fleet.</summary>
internal sealed class FleetRegressions(IHistoryStore store, TimeProvider time)
{
    // A filter that matches next to nothing ends a page early rather than read the whole history for it.
    private const int ReadLimit = 20_000;
    private const int ReadSize = 200;

    // A page ends before it grows over the 4 MB that gRPC's clients take unless they are told otherwise.
    private const int PageBytes = 3 * 1024 * 1024;

    public async Task<ListRegressionsResponse> ListAsync(ListRegressionsRequest request, CancellationToken ct)
    {
        var hostId = Requests.Parent(request.Parent);
        var size = Requests.PageSize(request.PageSize);
        var filter = FleetFilters.ForRegressions(request.Filter);
        var before = request.PageToken.Length == 0
            ? long.MaxValue
            : PageTokens.ReadNumber(request.PageToken, Binding(request)) ?? throw Requests.BadPageToken();
        if (hostId is not null && await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is null) throw Requests.NoHost(hostId);

        var (language, now) = (Requests.Language(request.LanguageCode), time.GetUtcNow());
        var response = new ListRegressionsResponse();
        var (labels, bytes) = (new HostLabels(store, filter), 0);
        // Most filters match most of what they are asked about: the first batch is as long as the page.
        for (var (read, limit) = (0, size + 1); read < ReadLimit; limit = Math.Max(limit, ReadSize))
        {
            var query = new RegressionQuery { HostId = hostId, OnlyOpen = filter.OnlyOpen, Before = before, Limit = limit };
            var batch = await store.ListRegressionsAsync(query, ct).ConfigureAwait(false);
            foreach (var (position, stored) in batch)
            {
                if (await labels.MatchesAsync(stored.Regression, ct).ConfigureAwait(false))
                {
                    var rendered = RegressionWording.Render(stored, language, now);
                    bytes += rendered.CalculateSize();
                    if (response.Regressions.Count == size || (bytes > PageBytes && response.Regressions.Count > 0))
                    {
                        response.NextPageToken = PageTokens.Make(before, Binding(request));
                        return response;
                    }

                    response.Regressions.Add(rendered);
                }

                before = position;
            }

            if (batch.Count < query.Limit) return response;
            read += batch.Count;
        }

        response.NextPageToken = PageTokens.Make(before, Binding(request));
        return response;
    }

    public async Task<Regression> GetAsync(string name, string languageCode, CancellationToken ct)
    {
        var (hostId, number) = Requests.Regression(name, "name");
        var stored = await store.FindRegressionAsync(hostId, number, ct).ConfigureAwait(false)
            ?? throw await store.NoRegressionAsync(hostId, number, ct).ConfigureAwait(false);
        return RegressionWording.Render(stored, Requests.Language(languageCode), time.GetUtcNow());
    }

    public async Task<Regression> AcknowledgeAsync(AcknowledgeRegressionRequest request, string author, CancellationToken ct)
    {
        var (hostId, number) = Requests.Regression(request.Name, "name");
        var acknowledgement = ReadAcknowledgement(request, author);
        var activity = new Activity
        {
            ActivityTime = acknowledgement.AcknowledgeTime,
            Author = acknowledgement.Author,
            OnBehalfOf = acknowledgement.OnBehalfOf,
            Kind = ActivityKind.RegressionAcknowledged,
            Resource = request.Name,
            Note = acknowledgement.Note,
        };
        var stored = await store.AcknowledgeAsync(hostId, number, acknowledgement, activity, ct, IsShown).ConfigureAwait(false)
            ?? throw await NotShownAsync(hostId, number, ct).ConfigureAwait(false);
        return RegressionWording.Render(stored, Language.English, time.GetUtcNow());

        bool IsShown(StoredRegression regression) => request.Etag.Length == 0 || request.Etag == Telling.Etag(regression);
    }

    private async Task<FleetException> NotShownAsync(string hostId, int number, CancellationToken ct) =>
        await store.FindRegressionAsync(hostId, number, ct).ConfigureAwait(false) is null
            ? await store.NoRegressionAsync(hostId, number, ct).ConfigureAwait(false)
            : FleetException.FailedPrecondition(words => words.RegressionToldAnew);

    private Acknowledgement ReadAcknowledgement(AcknowledgeRegressionRequest request, string author)
    {
        Requests.CheckSaid(request.Author, request.Note, "author");
        var now = time.GetUtcNow();
        if (request.ExpireTime is { } end && end <= Timestamp.FromDateTimeOffset(now))
            throw FleetException.InvalidArgument("expire_time is past. Give a time to come, or leave it out: it then holds until recovery.");
        return new Acknowledgement
        {
            Author = author,
            OnBehalfOf = request.Author,
            Note = request.Note,
            AcknowledgeTime = Timestamp.FromDateTimeOffset(now),
            ExpireTime = request.ExpireTime,
        };
    }

    private string[] Binding(ListRegressionsRequest request) => ["regressions", store.Id, request.Parent, request.Filter];
}
