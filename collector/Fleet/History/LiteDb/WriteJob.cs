namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>A write that waits for its transaction. It may be run again where the transaction was rolled back.</summary>
internal abstract class WriteJob
{
    /// <summary>About how much it writes; 0 where that is little.</summary>
    public long Bytes { get; init; }

    public abstract void Run(LiteDbTransaction transaction);

    public abstract void Complete();

    public abstract void Fail(Exception error);
}

/// <inheritdoc/>
internal sealed class WriteJob<T>(Func<LiteDbTransaction, T> write) : WriteJob
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _done.Task;

    public override void Run(LiteDbTransaction transaction) => _result = write(transaction);

    public override void Complete() => _done.SetResult(_result!);

    public override void Fail(Exception error) => _done.SetException(error);
}
