using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>One connection after the other: its handshake, then Kestrel over it.</summary>
internal sealed partial class TlsServing(Func<TlsCredentials> credentials, TimeSpan handshakeTime, ILogger<TlsServing> logger)
{
    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var raw = connection.Transport;
        var peer = new ServingPeer(new KernelTlsCrypto(), credentials());
        var stream = new TlsStream(TlsRecords.Serve(peer), raw.Input.AsStream(leaveOpen: true), raw.Output.AsStream(leaveOpen: true));
        if (!await HandshakeAsync(stream, connection)) return;
        Tell(connection.Features, new TlsFeatures(peer.LeafDer));
        var plain = new TlsDuplex(stream, connection.Features.Get<IMemoryPoolFeature>()?.MemoryPool);
        connection.Transport = plain;
        try
        {
            await next(connection);
        }
        finally
        {
            await plain.EndAsync();
            connection.Transport = raw;
        }
    }

    private async Task<bool> HandshakeAsync(TlsStream stream, ConnectionContext connection)
    {
        // That the caller hung up shows where what it said before has been read: an alert says why.
        using var deadline = new CancellationTokenSource(handshakeTime);
        try
        {
            await stream.HandshakeAsync(deadline.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            LogFailure(logger, connection.ConnectionId, "It took too long.");
        }
        catch (IOException failure)
        {
            LogFailure(logger, connection.ConnectionId, failure.Message);
        }

        return false;
    }

    private static void Tell(IFeatureCollection features, TlsFeatures tls)
    {
        features.Set<ITlsConnectionFeature>(tls);
        features.Set<ITlsApplicationProtocolFeature>(tls);
        features.Set<IPeerCertificateFeature>(tls);
    }

    // Strangers may fail as often as they like.
    [LoggerMessage(Level = LogLevel.Debug, Message = "Connection {ConnectionId} came to no TLS: {Reason}")]
    private static partial void LogFailure(ILogger logger, string connectionId, string reason);
}
