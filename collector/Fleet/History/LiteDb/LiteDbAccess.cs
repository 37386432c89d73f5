using LiteDB;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>
/// Access to the open database, one at a time: a read, a transaction, the move of the log into the data file, or the opening of
/// a failed database. Readers side by side are not safe: LiteDB's page cache may give a page away that another thread has looked
/// up and not yet taken hold of, and the other reads bytes of something else, or writes them (litedb-org/LiteDB#2817).
/// </summary>
internal sealed class LiteDbAccess : IDisposable
{
    private const long LogLimit = 8 * 1024 * 1024;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly string _directory;
    private LiteDbFile? _file;

    public LiteDbAccess(string directory)
    {
        _directory = directory;
        _file = LiteDbFile.Open(directory);
    }

    public async Task<T> ReadAsync<T>(Func<LiteDbCollections, T> read, CancellationToken ct)
    {
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return read(Current.Collections);
        }
        catch (Exception error) when (error is IOException or LiteException { ErrorCode: LiteException.LOCK_TIMEOUT })
        {
            throw new HistoryException(words => words.Unreadable(error.Message), error);
        }
        catch (Exception error) when (error is not (HistoryException or OperationCanceledException or ObjectDisposedException))
        {
            // What LiteDB makes of a damaged page may be any exception.
            throw LiteDbFile.Damaged(LiteDbFile.DataOf(_directory), error);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs writes in one transaction; completes when they are on disk. Only one may be under way.</summary>
    public async Task CommitAsync(Action<LiteDbTransaction> write)
    {
        if (_file is not { IsWritable: true }) await ReopenAsync().ConfigureAwait(false);
        var file = Current;
        try
        {
            var confirmed = file.Log.Confirmed;
            var wrote = false;
            await AloneAsync(() => wrote = Commit(file, write)).ConfigureAwait(false);
            if (wrote) await file.Log.WaitAsync(confirmed).ConfigureAwait(false);
            if (file.Log.Length > LogLimit) await AloneAsync(file.Checkpoint).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            // What the engine holds in memory is no longer what is on disk.
            await TryReopenAsync().ConfigureAwait(false);
            throw new HistoryException(words => words.NoRoom(_directory, error.Message.TrimEnd('.')), error);
        }
    }

    public void Dispose()
    {
        // A read may be under way still, and others wait, who are told that it is closed.
        _turn.Wait();
        if (_file is { } file)
        {
            _file = null;
            if (file.IsWritable) file.Checkpoint();
            file.Dispose();
        }

        _turn.Release();
    }

    /// <summary>False after a failure of the disk, until a write finds room again. What is there may still be read.</summary>
    public bool CanWrite => _file is { IsWritable: true };

    private LiteDbFile Current => _file ?? throw new HistoryException(words => words.ClosedByItsDisk(_directory));

    // A LiteDB transaction belongs to the thread that began it: this method must not await.
    private static bool Commit(LiteDbFile file, Action<LiteDbTransaction> write)
    {
        var transaction = new LiteDbTransaction(file.Collections);
        file.Begin();
        try
        {
            write(transaction);
            file.Commit();
        }
        catch
        {
            file.Rollback();
            throw;
        }

        return transaction.Wrote;
    }

    // On a full disk it cannot be opened either; the next write tries again.
    private async Task TryReopenAsync()
    {
        try
        {
            await ReopenAsync().ConfigureAwait(false);
        }
        catch (HistoryException)
        {
            // The caller tells why the write failed, which is why this failed.
        }
    }

    private Task ReopenAsync() => AloneAsync(() =>
    {
        var failed = _file;
        _file = null;
        try
        {
            failed?.Dispose();
        }
        catch (Exception error) when (error is IOException or LiteException)
        {
            // It failed before; closing it cannot be expected to go well.
        }

        try
        {
            _file = LiteDbFile.Open(_directory);
        }
        catch (HistoryException)
        {
            TryOpenToRead();
            throw;
        }
    });

    // A disk that is full must not take the history from those who look for what is wrong.
    private void TryOpenToRead()
    {
        try
        {
            _file = LiteDbFile.OpenToRead(_directory);
        }
        catch (HistoryException)
        {
            // It cannot be read either: reads say so, and the next write tries again.
        }
    }

    private async Task AloneAsync(Action act)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            act();
        }
        finally
        {
            _turn.Release();
        }
    }
}
