using System.Buffers;
using System.IO.Pipelines;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>A TLS connection as Kestrel wants it.</summary>
internal sealed class TlsDuplex(TlsStream stream, MemoryPool<byte>? pool) : IDuplexPipe
{
    public PipeReader Input { get; } = PipeReader.Create(stream, new StreamPipeReaderOptions(pool, leaveOpen: true, useZeroByteReads: true));

    public PipeWriter Output { get; } = PipeWriter.Create(stream, new StreamPipeWriterOptions(pool, leaveOpen: true));

    /// <summary>Sends what is written, and says goodbye.</summary>
    public async Task EndAsync()
    {
        try
        {
            await Input.CompleteAsync();
            await Output.CompleteAsync();
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // The peer did not wait for it.
        }

        await stream.CloseAsync();
    }
}
