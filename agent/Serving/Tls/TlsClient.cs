using System.Net.Sockets;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>TLS 1.2 or 1.3 by Bouncy Castle, to a server that speaks HTTP/2.</summary>
internal static class TlsClient
{
    // What a server may still be saying: the rest of a handshake.
    private const int MaxUnread = 64 * 1024;

    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The connection over <paramref name="inner"/>, which ends with it, and at a failure. For <see cref="SocketsHttpHandler.ConnectCallback"/> at an address of
    /// <c>http</c> with HTTP/2 and nothing else.
    /// </summary>
    /// <param name="accepts">Whether that is the server which was meant: its certificates as they came, its own first. That it has the key comes out after.</param>
    /// <param name="own">Shown where the server asks. A server of TLS 1.3 that does not like it says so at the first read.</param>
    /// <exception cref="TlsFailedException">There is no connection.</exception>
    public static async Task<Stream> ConnectAsync(
        Stream inner, Func<IReadOnlyList<byte[]>, bool> accepts, TlsCredentials? own, CancellationToken cancellation, TimeSpan? handshakeTime = null)
    {
        var stream = new TlsStream(TlsRecords.Call(new CallingPeer(new KernelTlsCrypto(), accepts, own)), inner, inner, inner);
        try
        {
            await HandshakeAsync(stream, handshakeTime ?? TlsPolicy.HandshakeTime, cancellation);
            return stream;
        }
        catch (TlsFailedException failure) when (failure.Reason is TlsFailure.NotAccepted or TlsFailure.Broken)
        {
            await HangUpAsync(inner);
            throw;
        }
        catch
        {
            await inner.DisposeAsync();
            throw;
        }
    }

    // The server was sent an alert, which says why in its log. A socket that is closed with something unread in it resets the connection, and what was
    // sent is lost with it.
    private static async Task HangUpAsync(Stream inner)
    {
        await using var closing = inner;
        if (inner is not NetworkStream { Socket: var socket }) return;
        using var deadline = new CancellationTokenSource(PatienceAtTheEnd);
        try
        {
            socket.Shutdown(SocketShutdown.Send);
            var unread = new byte[MaxUnread / 16];
            for (var reads = 0; reads < 16 && await inner.ReadAsync(unread, deadline.Token) > 0; reads++)
            {
            }
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
        {
            // It has gone, or does not listen.
        }
    }

    private static async Task HandshakeAsync(TlsStream stream, TimeSpan time, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(time);
        try
        {
            await stream.HandshakeAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TlsFailedException(TlsFailure.TimedOut, "The server did not end the handshake in time.");
        }
        catch (IOException failure) when (failure is not TlsFailedException)
        {
            throw new TlsFailedException(TlsFailure.Broken, "The connection broke off in the handshake.");
        }
    }
}
