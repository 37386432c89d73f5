using XMailFleet.State;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>
/// The write-ahead log of LiteDB, made durable. LiteDB 5.0 writes the log behind the back of the committing thread and
/// answers before it is on disk; it also writes the page that confirms a transaction without a barrier before it. Here
/// a confirming page is written only when all pages before it are on disk, and <see cref="WaitAsync"/> completes when
/// the confirming page is on disk too.
/// </summary>
internal sealed class CommitLogStream(string path)
    : FileStream(path, OwnFile.Opening(FileMode.OpenOrCreate, FileShare.Read, bufferSize: 0))
{
    // Layout of a page of LiteDB 5: 8192 bytes, and at offset 18 whether it confirms its transaction.
    public const int PageSize = 8192;
    private const int ConfirmedOffset = 18;

    private readonly Lock _gate = new();
    private TaskCompletionSource _progress = NewSource();
    private long _confirmed;
    private Exception? _failure;

    /// <summary>Number of transactions that were confirmed on disk since the log was opened.</summary>
    public long Confirmed => Interlocked.Read(ref _confirmed);

    /// <summary>Completes when more than <paramref name="confirmed"/> transactions are on disk, or fails as the disk did.</summary>
    public async Task WaitAsync(long confirmed)
    {
        while (true)
        {
            Task progress;
            lock (_gate)
            {
                if (_confirmed > confirmed) return;
                if (_failure is not null) throw new IOException(_failure.Message, _failure);
                progress = _progress.Task;
            }

            await progress.ConfigureAwait(false);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Guard(() =>
    {
        var confirms = count == PageSize && buffer[offset + ConfirmedOffset] != 0;
        if (confirms) base.Flush(flushToDisk: true);
        base.Write(buffer, offset, count);
        if (!confirms) return;
        base.Flush(flushToDisk: true);
        Signal(() => _confirmed++);
    });

    public override void Flush() => Guard(() => base.Flush(flushToDisk: true));

    private void Guard(Action act)
    {
        try
        {
            act();
        }
        catch (Exception error)
        {
            Signal(() => _failure ??= error);
            throw;
        }
    }

    private void Signal(Action change)
    {
        TaskCompletionSource progress;
        lock (_gate)
        {
            change();
            progress = _progress;
            _progress = NewSource();
        }

        progress.SetResult();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
