using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.Assessment;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>Regressions that people say are meant: the present state of the host is its new normal.</summary>
internal sealed class FleetAcceptance(IHistoryStore store, RegressionOptions options, TimeProvider time)
{
    private readonly Acceptance _acceptance = new(options);

    public async Task<Regression> AcceptAsync(AcceptRegressionRequest request, string author, CancellationToken ct)
    {
        var (hostId, number) = Requests.Regression(request.Name, "name");
        Requests.CheckSaid(request.Author, request.Note, "author");
        var shown = request.Etag;
        while (true)
        {
            var host = await store.FindHostAsync(hostId, ct).ConfigureAwait(false) ?? throw Requests.NoHost(hostId);
            var accepted = await FindOpenAsync(hostId, number, ct).ConfigureAwait(false);
            // It has opened since the host was read.
            if (!host.OpenRegressions.Contains(number)) continue;
            if (shown.Length == 0) shown = Telling.Etag(accepted);
            else if (shown != Telling.Etag(accepted)) throw FleetException.FailedPrecondition(words => words.RegressionToldAnew);
            var state = await ReadAsync(host, hostId, ct).ConfigureAwait(false);
            var write = _acceptance.Accept(state, accepted, Deed(request, author)) ?? throw NotShown();
            // A poll that was written in between may have seen something else, which nobody was shown: the record is looked at anew.
            if (await store.ApplyPollAsync(write, ct).ConfigureAwait(false))
                return RegressionWording.Render(write.Regressions[0], Language.English, time.GetUtcNow());
        }
    }

    private async Task<StoredRegression> FindOpenAsync(string hostId, int number, CancellationToken ct)
    {
        var stored = await store.FindRegressionAsync(hostId, number, ct).ConfigureAwait(false)
            ?? throw await store.NoRegressionAsync(hostId, number, ct).ConfigureAwait(false);
        return stored.Regression switch
        {
            { State: not RegressionState.Open } => throw FleetException.FailedPrecondition(words => words.RegressionOver),
            { Kind: RegressionKind.Unknown } or { RuleId: RuleIds.HostUnreachable or RuleIds.ChangesWithoutRest } => throw FleetException.FailedPrecondition(words => words.NothingToAccept),
            _ => stored,
        };
    }

    private async Task<HostState> ReadAsync(StoredHost host, string hostId, CancellationToken ct)
    {
        var open = new List<StoredRegression>();
        foreach (var number in host.OpenRegressions)
            if (await store.FindRegressionAsync(hostId, number, ct).ConfigureAwait(false) is { } stored) open.Add(stored);
        return new HostState(host)
        {
            Newest = await store.FindSnapshotAsync(hostId, host.LastSnapshot, ct).ConfigureAwait(false),
            Standings = await store.ListStandingsAsync(hostId, ct).ConfigureAwait(false),
            Regressions = open,
        };
    }

    private Activity Deed(AcceptRegressionRequest request, string author) => new()
    {
        ActivityTime = Timestamp.FromDateTimeOffset(time.GetUtcNow()),
        Author = author,
        OnBehalfOf = request.Author,
        Kind = ActivityKind.RegressionAccepted,
        Resource = request.Name,
        Note = request.Note,
    };

    private static FleetException NotShown() => FleetException.FailedPrecondition(words => words.RegressionNotShown);
}
