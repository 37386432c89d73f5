using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Answers;

internal static class MissingRegressions
{
    /// <summary>The refusal where a regression is asked for that is not there.</summary>
    public static async Task<FleetException> NoRegressionAsync(this IHistoryStore store, string hostId, int number, CancellationToken ct) =>
        await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is null
            ? Requests.NoHost(hostId)
            : FleetException.NotFound(
                $"There is no regression {number} of host {Requests.Quote(hostId)}; it may have been removed by age. List what there is "
                + "with FleetService.ListRegressions.",
                $"ホスト {Requests.Quote(hostId)} に番号 {number} の記録はありません。保存期間を過ぎて削除された可能性があります。");
}
