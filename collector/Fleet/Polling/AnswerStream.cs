using System.Buffers.Binary;

namespace XMailFleet.Fleet.Polling;

/// <summary>
/// Waits for room once the length of an answer is known, and before that length is passed on: gRPC takes a buffer of it at once,
/// also for an agent that then sends a byte a minute. A message begins with a byte of flags and its length in four
/// (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md).
/// </summary>
internal sealed class AnswerStream(Stream inner, AnswerRoom room, TimeProvider time) : Stream
{
    private const int HeadLength = 5;

    // A large answer over a line of two megabits. Room for others is not held for one that drips.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly byte[] _head = new byte[HeadLength];
    private readonly CancellationTokenSource _slow = new(Timeout.InfiniteTimeSpan, time);
    private int _headRead;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // The head is passed on by itself: what follows it waits until there is room.
        if (_headRead < HeadLength && buffer.Length > HeadLength - _headRead) buffer = buffer[..(HeadLength - _headRead)];
        var read = await ReadInTimeAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (_headRead == HeadLength || read == 0) return read;
        buffer.Span[..read].CopyTo(_head.AsSpan(_headRead));
        _headRead += read;
        if (_headRead == HeadLength) await MakeRoomAsync(cancellationToken).ConfigureAwait(false);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _slow.Dispose();
        }

        base.Dispose(disposing);
    }

    // What is too long is refused by gRPC, which then takes no buffer.
    private async ValueTask MakeRoomAsync(CancellationToken ct)
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(_head.AsSpan(1));
        if (length is <= AnswerBudget.FreeBytes or > AnswerBudget.AnswerLimit) return;
        await room.ReceiveAsync(length, ct).ConfigureAwait(false);
        _slow.CancelAfter(Patience);
    }

    private async ValueTask<int> ReadInTimeAsync(Memory<byte> buffer, CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_slow.Token, ct);
        try
        {
            return await inner.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_slow.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new AnswerException("it is large and comes too slowly.");
        }
    }
}
