using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>Sends records in the order in which they were made; they are numbered. One sends, and takes with him what others have to send.</summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A semaphore holds nothing unless its wait handle is asked for, and somebody may wait for this one at the end.")]
internal sealed class RecordSender(TlsRecords records, Stream output)
{
    private const int ChunkBytes = 8 << 10;

    private readonly SemaphoreSlim _sending = new(1, 1);
    private volatile bool _cutOff;

    /// <summary>Sends plain bytes; says them to nobody where the connection has ended.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> plain, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            for (var rest = plain; rest.Length > 0; rest = rest[Math.Min(ChunkBytes, rest.Length)..])
            {
                if (!records.TryWrite(rest.Span[..Math.Min(ChunkBytes, rest.Length)])) return;
                await FlushAsync(cancellation);
            }
        }
        finally
        {
            _sending.Release();
        }

        await SendIfFreeAsync(cancellation);
    }

    /// <summary>Sends what is left to be sent, unless somebody is at it, who sends this too: a reader does not wait for him.</summary>
    public async Task SendIfFreeAsync(CancellationToken cancellation)
    {
        while (records.HasOutput && !_cutOff && _sending.Wait(0, CancellationToken.None))
        {
            try
            {
                await FlushAsync(cancellation);
            }
            finally
            {
                _sending.Release();
            }
        }
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        if (_cutOff) throw new TlsFailedException(TlsFailure.Broken, "A record was sent in part.");
        var buffer = ArrayPool<byte>.Shared.Rent(2 * ChunkBytes);
        try
        {
            while (records.TakeOutput(buffer) is > 0 and var count) await output.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
        catch
        {
            // What was taken is lost, and whatever follows would not be understood.
            _cutOff = true;
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
