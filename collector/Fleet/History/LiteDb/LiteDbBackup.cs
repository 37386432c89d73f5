using XMailFleet.Fleet.Sealing;
using XMailFleet.State;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>Copies an embedded history, and the authority in it, into one file. <see cref="LiteDbRestore"/> is the way back.</summary>
internal static class LiteDbBackup
{
    // A checkpoint comes once in 8 MB of writes; that each of these copies meets one means that the disk is too slow.
    private const int Attempts = 20;

    /// <summary>Copies the history, which a collector may be using; gives the number of hosts in the copy.</summary>
    /// <exception cref="HistoryException">It cannot be copied, or the copy is damaged.</exception>
    public static async Task<int> MakeAsync(
        string directory, string target, IProgress<HistoryProgress> progress, TimeProvider time, CancellationToken ct)
    {
        return await GuardAsync(target, async () =>
        {
            if (OwnFile.IsThere(target)) throw new HistoryException(words => words.BackupExists(target));
            if (!OwnFile.IsThere(LiteDbFile.DataOf(directory))) throw LiteDbFile.NoHistory(directory);
            var workplace = OwnDirectory.MakeNew(target);
            try
            {
                for (var attempt = 1; !TryCopy(directory, workplace, progress); attempt++)
                {
                    if (attempt == Attempts)
                        throw new HistoryException(words => words.BackupOvertaken(directory));
                    await Task.Delay(TimeSpan.FromMilliseconds(200), time, ct).ConfigureAwait(false);
                }

                // It may have gone meanwhile, be a link to nothing, or never have been written: opening the copy would make a new one.
                if (new FileInfo(LiteDbFile.DataOf(workplace)) is not { Exists: true, Length: > 0 }) throw LiteDbFile.NoHistory(directory);
                var (hosts, seal) = Check(workplace, directory, progress);
                var made = Path.Combine(workplace, "backup");
                BackupFile.Write(LiteDbFile.DataOf(workplace), made, seal, time.GetUtcNow(), progress);
                File.Move(made, target);
                return hosts;
            }
            finally
            {
                Directory.Delete(workplace, recursive: true);
            }
        }).ConfigureAwait(false);
    }

    // The data file changes only where the log is moved into it, which also empties the log. Where both still hold what was copied, that
    // did not happen meanwhile: they belong together, and the log, of which there may be more by now, holds whole transactions up to
    // where it was read. Neither time stamps tell as much, which move in steps of some milliseconds, nor the log's first page: LiteDB
    // begins to number transactions anew.
    private static bool TryCopy(string directory, string workplace, IProgress<HistoryProgress> progress)
    {
        Copy(LiteDbFile.DataOf(directory), LiteDbFile.DataOf(workplace), progress);
        Copy(LiteDbFile.LogOf(directory), LiteDbFile.LogOf(workplace), progress);
        return BeginsWith(LiteDbFile.DataOf(directory), LiteDbFile.DataOf(workplace))
            && BeginsWith(LiteDbFile.LogOf(directory), LiteDbFile.LogOf(workplace));
    }

    private static bool BeginsWith(string path, string copy)
    {
        if (!File.Exists(copy)) return true;
        // A collector that ends deletes its empty log.
        if (!File.Exists(path)) return false;
        using var from = OwnFile.OpenToRead(path);
        using var to = new FileStream(copy, FileMode.Open, FileAccess.Read);
        var (now, then) = (new byte[1 << 16], new byte[1 << 16]);
        while (to.ReadAtLeast(then, then.Length, throwOnEndOfStream: false) is > 0 and var count)
        {
            var found = from.ReadAtLeast(now.AsSpan(0, count), count, throwOnEndOfStream: false);
            if (!now.AsSpan(0, found).SequenceEqual(then.AsSpan(0, count))) return false;
        }

        return true;
    }

    private static void Copy(string source, string target, IProgress<HistoryProgress> progress)
    {
        // What an earlier attempt copied belongs to another state.
        File.Delete(target);
        if (!File.Exists(source)) return;
        using var from = OwnFile.OpenToRead(source);
        using var to = OwnFile.Make(target);
        var buffer = new byte[1 << 20];
        for (int count; (count = from.Read(buffer)) > 0; progress.Report(new HistoryProgress(HistoryTask.Copying, "", to.Length, from.Length)))
            to.Write(buffer, 0, count);
        to.Flush(flushToDisk: true);
    }

    // Opening also moves the log into the data file, so that the data file is the whole history.
    private static (int Hosts, BackupSeal Seal) Check(string copy, string directory, IProgress<HistoryProgress> progress)
    {
        using var file = LiteDbFile.OpenCopy(copy, LiteDbFile.DataOf(directory));
        LiteDbIntegrity.CheckAll(file.Collections, LiteDbFile.DataOf(copy), progress);
        return (file.Collections.Hosts.Count(), SealOf(file.Collections, directory));
    }

    /// <summary>What a backup of a history is closed by: of the keys in it.</summary>
    /// <exception cref="HistoryException">They are not there.</exception>
    internal static BackupSeal SealOf(LiteDbCollections collections, string directory)
    {
        var (authority, recovery) = (LiteDbMembers.Find(collections, AccessKind.Authority, AuthorityStore.Id), LiteDbMembers.Find(collections, AccessKind.Recovery, RecoveryStore.Id));
        if (authority is null || recovery is null) throw new HistoryException(words => words.NoRecoveryKey(directory));
        var wrap = WrappingKey.Open(directory, mayMake: false);
        var (publicKey, macKey) = RecoveryStore.Open(recovery, wrap);
        // A backup that cannot be restored is none.
        return new BackupSeal(AuthorityStore.FleetOf(authority, wrap), publicKey, macKey, wrap.Key);
    }

    private static async Task<T> GuardAsync<T>(string target, Func<Task<T>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (StateException refused)
        {
            throw new HistoryException(refused.In, refused);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HistoryException(words => words.BackupNotMade(target, error.Message.TrimEnd('.')), error);
        }
    }
}
