namespace XMailFleet.Agent.Serving.Tls;

/// <summary>TLS 1.2 or 1.3 by Bouncy Castle, to a server that speaks HTTP/2.</summary>
internal static class TlsClient
{
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
        catch
        {
            await inner.DisposeAsync();
            throw;
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
