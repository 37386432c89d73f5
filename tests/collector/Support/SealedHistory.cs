using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Sealing;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>A history as the first start of a collector leaves it: with an authority, and a recovery key in the data directory.</summary>
internal static class SealedHistory
{
    /// <summary>Opens it; makes it where it is not there.</summary>
    public static async Task<LiteDbHistoryStore> OpenAsync(string directory)
    {
        var store = await LiteDbHistoryStore.OpenAsync(directory, TimeProvider.System, default);
        await BeginAsync(store, directory);
        return store;
    }

    /// <summary>What the first start makes.</summary>
    public static async Task BeginAsync(IHistoryStore store, string directory)
    {
        var wrap = await WrappingKey.OpenAsync(store.Members, directory, default);
        await AuthorityStore.OpenAsync(store.Members, wrap, TimeProvider.System);
        await new RecoveryHandover(directory, file: "", show: null).EnsureAsync(store.Members, wrap, TimeProvider.System, default);
    }

    /// <summary>File of its recovery key.</summary>
    public static string KeyFileOf(string directory) => Path.Combine(directory, StateFiles.RecoveryKey);

    /// <summary>Its recovery key.</summary>
    public static async Task<RecoveryKey> KeyOfAsync(string directory) => (await RecoveryKeyFile.ReadAsync(KeyFileOf(directory), default))!;

    /// <summary>Puts a backup in place; gives the number of hosts in it.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="source">Data directory whose recovery key is used.</param>
    /// <param name="target">Data directory that it is put into.</param>
    /// <param name="overwrite">Whether what is there may go.</param>
    public static async Task<int> RestoreAsync(string backup, string source, string target, bool overwrite = false) =>
        (await LiteDbRestore.RunAsync(backup, await KeyOfAsync(source), target, overwrite, new RecordedProgress(), default)).Hosts;
}
