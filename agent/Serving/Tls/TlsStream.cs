using System.Buffers;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>
/// What is said over a TLS connection. One reads while another writes, and neither waits for the other; whoever is slow makes the other end wait, for no
/// more is kept here than a record each way.
/// </summary>
/// <param name="input">Records of the peer.</param>
/// <param name="output">Records for the peer; may be the same.</param>
/// <param name="owner">Ends with this stream; null where somebody else ends it.</param>
internal sealed class TlsStream(TlsRecords records, Stream input, Stream output, IAsyncDisposable? owner = null) : Stream
{
    private const int ChunkBytes = 8 << 10;

    // Somebody may wait for it.
    private static readonly TimeSpan PartingTime = TimeSpan.FromSeconds(2);

    private readonly RecordSender _sender = new(records, output);
    private int _disposed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Holds the handshake. What there is to say of its failing, an alert, has been sent when this throws.</summary>
    /// <exception cref="TlsFailedException">The peer is not who it should be, or none at all.</exception>
    public async Task HandshakeAsync(CancellationToken cancellation)
    {
        await _sender.SendIfFreeAsync(cancellation);
        while (!records.Completed) await ReceiveAsync(cancellation);
    }

    /// <summary>Waits for data with an empty <paramref name="buffer"/>; 0 at the end.</summary>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!records.HasData)
        {
            if (records.HasEnded()) return 0;
            await ReceiveAsync(cancellationToken);
        }

        return records.Read(buffer.Span);
    }

    /// <summary>Says it to nobody where the connection has ended: whoever reads is told that, and Kestrel takes a write that fails for a defect.</summary>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        await _sender.SendAsync(buffer, cancellationToken);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => output.FlushAsync(cancellationToken);

    /// <summary>Says goodbye.</summary>
    public Task CloseAsync()
    {
        records.Close();
        return PartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await EndAsync();
        await base.DisposeAsync();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // HttpClient disposes in this way only; nobody waits for the goodbye.
    protected override void Dispose(bool disposing)
    {
        if (disposing) _ = EndAsync();
        base.Dispose(disposing);
    }

    private async Task EndAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        await CloseAsync();
        if (owner is not null) await owner.DisposeAsync();
    }

    private async Task ReceiveAsync(CancellationToken cancellation)
    {
        // Waits with empty hands: a connection that is kept holds no buffer.
        _ = await input.ReadAsync(Memory<byte>.Empty, cancellation);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            var count = await input.ReadAsync(buffer.AsMemory(0, ChunkBytes), cancellation);
            if (count == 0) records.EndInput();
            else records.Offer(buffer, count);
        }
        catch (TlsFailedException)
        {
            // The peer is told why, if he listens.
            await PartAsync();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        await _sender.SendIfFreeAsync(cancellation);
    }

    // Whoever does not take the last word in time goes without.
    private async Task PartAsync()
    {
        using var deadline = new CancellationTokenSource(PartingTime);
        try
        {
            await _sender.SendIfFreeAsync(deadline.Token);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The peer is gone already.
        }
    }
}
