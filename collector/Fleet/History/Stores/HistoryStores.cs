using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.History.Postgres;

namespace XMailFleet.Fleet.History.Stores;

/// <summary>Opens the history that the options name.</summary>
internal static class HistoryStores
{
    /// <exception cref="HistoryException">It cannot be opened; the message says why and what to do.</exception>
    public static async Task<IHistoryStore> OpenAsync(StorageOptions options, TimeProvider time, CancellationToken ct) =>
        options.Database.Length > 0
            ? await PostgresHistoryStore.OpenAsync(options.Database, time, ct).ConfigureAwait(false)
            : await LiteDbHistoryStore.OpenAsync(options.DataDirectory, time, ct).ConfigureAwait(false);
}
