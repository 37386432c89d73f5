using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Answers;

internal static class MissingRegressions
{
    /// <summary>The refusal where a regression is asked for that is not there.</summary>
    public static async Task<FleetException> NoRegressionAsync(this IHistoryStore store, string hostId, int number, CancellationToken ct) =>
        await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is null
            ? Requests.NoHost(hostId)
            : FleetException.NotFound(words => words.NoRegression(Requests.Quote(hostId), number));
}
