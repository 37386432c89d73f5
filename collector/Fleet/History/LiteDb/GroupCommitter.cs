using System.Threading.Channels;
using LiteDB;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>
/// The only writer of the database. Writes that wait together share one transaction and one flush to disk; each is
/// answered after that flush. Each write is atomic: one that fails takes no other with it.
/// </summary>
internal sealed class GroupCommitter : IAsyncDisposable
{
    // A flush costs about as much as 100 writes; beyond 500 a batch only makes its first callers wait.
    private const int BatchSize = 500;

    // A transaction is in memory until it is committed, and the database keeps room for the largest it had.
    private const long BatchBytes = 4 * 1024 * 1024;

    private readonly Channel<WriteJob> _jobs = Channel.CreateBounded<WriteJob>(4 * BatchSize);
    private readonly LiteDbAccess _access;
    private readonly Task _loop;

    public GroupCommitter(LiteDbAccess access)
    {
        _access = access;
        _loop = Task.Run(RunAsync);
    }

    /// <summary>Runs a write in the next transaction; completes when it is on disk.</summary>
    /// <param name="write">The write.</param>
    /// <param name="bytes">About how much it writes, where that may be much.</param>
    /// <param name="ct">Ends the wait before the write is taken on.</param>
    public async Task<T> WriteAsync<T>(Func<LiteDbTransaction, T> write, long bytes, CancellationToken ct)
    {
        var job = new WriteJob<T>(write) { Bytes = bytes };
        await _jobs.Writer.WriteAsync(job, ct).ConfigureAwait(false);
        // From here on it cannot be taken back: it may be on its way to the disk.
        return await job.Task.ConfigureAwait(false);
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{LiteDbTransaction, T}, long, CancellationToken)"/>
    public Task<T> WriteAsync<T>(Func<LiteDbTransaction, T> write, CancellationToken ct) => WriteAsync(write, bytes: 0, ct);

    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        while (await _jobs.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var batch = new List<WriteJob>();
            for (var bytes = 0L; batch.Count < BatchSize && bytes < BatchBytes && _jobs.Reader.TryRead(out var job); bytes += job.Bytes) batch.Add(job);
            if (!await TryCommitAsync(batch).ConfigureAwait(false))
                foreach (var job in batch) await TryCommitAsync([job]).ConfigureAwait(false);
        }
    }

    // False where a write of several failed and none was made: the caller tries them one by one.
    private async Task<bool> TryCommitAsync(List<WriteJob> batch)
    {
        try
        {
            await _access.CommitAsync(transaction => batch.ForEach(job => job.Run(transaction))).ConfigureAwait(false);
            batch.ForEach(job => job.Complete());
        }
        catch (HistoryException error)
        {
            // The disk failed, and would fail them one by one too.
            batch.ForEach(job => job.Fail(error));
        }
        catch (Exception) when (batch.Count > 1)
        {
            return false;
        }
        catch (Exception error)
        {
            batch[0].Fail(error is LiteException
                ? new HistoryException(words => words.Unwritable(error.Message), error)
                : error);
        }

        return true;
    }
}
