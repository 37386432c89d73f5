using System.Net.Sockets;
using XMailFleet.Looker.V1;

namespace XMailFleet.Agent.Serving.Looker;

/// <summary>One connection of the front, as the looker has it.</summary>
internal sealed class Conversation(Socket socket) : IDisposable
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);

    /// <summary>What the front says next; null where it has hung up.</summary>
    /// <exception cref="IOException">The connection is broken, or the front was silent for too long.</exception>
    public async Task<FrontMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Limits.Patience);
        return await Frames.ReadAsync(_stream, FrontMessage.Parser, Limits.FrontMessageBytes, patience.Token);
    }

    public Task SayAsync(LookerMessage message, CancellationToken cancellationToken) => Frames.WriteAsync(_stream, message, cancellationToken);

    /// <summary>Asks the front something, and waits for what it answers.</summary>
    /// <exception cref="IOException">It did not answer.</exception>
    public async Task<FrontMessage> AskAsync(LookerMessage question, CancellationToken cancellationToken)
    {
        await SayAsync(question, cancellationToken);
        return await ReadAsync(cancellationToken) ?? throw new EndOfStreamException();
    }

    /// <summary>Completes when the front hangs up, or says what nobody asked for.</summary>
    public async Task HungUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, cancellationToken);
        }
        catch (IOException)
        {
            // Gone is gone.
        }
    }

    public void Dispose() => _stream.Dispose();
}
