namespace XMailFleet.Collector.History.LiteDb;

/// <summary>Copies an embedded history into one file, and back.</summary>
internal static class LiteDbBackup
{
    // A checkpoint comes once in 8 MB of writes; that each of these copies meets one means that the disk is too slow.
    private const int Attempts = 20;

    /// <summary>Copies the history, which a collector may be using; gives the number of hosts in the copy.</summary>
    /// <exception cref="HistoryException">It cannot be copied, or the copy is damaged.</exception>
    public static async Task<int> MakeAsync(string directory, string target, TimeProvider time, CancellationToken ct)
    {
        if (File.Exists(target)) throw new HistoryException($"\"{target}\" exists. Choose another name; a backup overwrites nothing.");
        if (!File.Exists(LiteDbFile.DataOf(directory))) throw LiteDbFile.NoHistory(directory);
        return await GuardAsync(target, async () =>
        {
            var workplace = Directory.CreateDirectory(target + ".part").FullName;
            try
            {
                for (var attempt = 1; !TryCopy(directory, workplace); attempt++)
                {
                    if (attempt == Attempts) throw new HistoryException($"The history in \"{directory}\" changes faster than it can be copied. Try again later.");
                    await Task.Delay(TimeSpan.FromMilliseconds(200), time, ct).ConfigureAwait(false);
                }

                var hosts = Check(workplace);
                File.Move(LiteDbFile.DataOf(workplace), target);
                return hosts;
            }
            finally
            {
                Directory.Delete(workplace, recursive: true);
            }
        }).ConfigureAwait(false);
    }

    /// <summary>Puts a backup in place; gives the number of hosts in it.</summary>
    /// <exception cref="HistoryException">The backup is damaged, or there is a history and <paramref name="overwrite"/> is false.</exception>
    public static int Restore(string source, string directory, bool overwrite)
    {
        if (!File.Exists(source)) throw new HistoryException($"There is no backup \"{source}\".");
        if (!overwrite && File.Exists(LiteDbFile.DataOf(directory)))
            throw new HistoryException($"\"{directory}\" holds a history already. Choose another --data-dir, or replace it with --overwrite.");
        try
        {
            Directory.CreateDirectory(directory);
            using var alone = LiteDbFile.Lock(directory);
            var workplace = Directory.CreateDirectory(Path.Combine(directory, "restore.part")).FullName;
            try
            {
                File.Copy(source, LiteDbFile.DataOf(workplace), overwrite: true);
                var hosts = Check(workplace);
                // The log first: it belongs to the history that goes.
                File.Delete(LiteDbFile.LogOf(directory));
                File.Move(LiteDbFile.DataOf(workplace), LiteDbFile.DataOf(directory), overwrite: true);
                return hosts;
            }
            finally
            {
                Directory.Delete(workplace, recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HistoryException($"The backup cannot be put into \"{directory}\": {error.Message.TrimEnd('.')}.", error);
        }
    }

    // The data file changes only where the log is moved into it. Where that did not happen meanwhile, data and log belong
    // together, and the log, of which there may be more by now, holds whole transactions up to where it was read.
    private static bool TryCopy(string directory, string workplace)
    {
        var before = Stamp(directory);
        Copy(LiteDbFile.DataOf(directory), LiteDbFile.DataOf(workplace));
        Copy(LiteDbFile.LogOf(directory), LiteDbFile.LogOf(workplace));
        return Stamp(directory) == before;
    }

    // Time stamps of files move in steps of some milliseconds: a checkpoint that ends within one would go unseen. But it
    // empties the log, and the one that begins then has another transaction on its first page.
    private static (long Length, DateTime Time, string LogHead) Stamp(string directory)
    {
        var data = new FileInfo(LiteDbFile.DataOf(directory));
        return (data.Length, data.LastWriteTimeUtc, HeadOf(LiteDbFile.LogOf(directory)));
    }

    private static string HeadOf(string path)
    {
        if (!File.Exists(path)) return "";
        using var log = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var head = new byte[64];
        return Convert.ToHexString(head, 0, log.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }

    private static void Copy(string source, string target)
    {
        if (!File.Exists(source)) return;
        using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var to = new FileStream(target, FileMode.Create);
        from.CopyTo(to);
        to.Flush(flushToDisk: true);
    }

    // Opening also moves the log into the data file, so that the data file is the whole history.
    private static int Check(string directory)
    {
        using var file = LiteDbFile.Open(directory);
        LiteDbIntegrity.CheckAll(file.Collections, LiteDbFile.DataOf(directory));
        return file.Collections.Hosts.Count();
    }

    private static async Task<T> GuardAsync<T>(string target, Func<Task<T>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HistoryException($"The backup \"{target}\" cannot be made: {error.Message.TrimEnd('.')}.", error);
        }
    }
}
