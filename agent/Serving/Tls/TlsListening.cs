using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>Has Kestrel answer by Bouncy Castle's TLS: it works where the host's OpenSSL does not.</summary>
internal static class TlsListening
{
    /// <summary>
    /// Lets nobody in but by TLS 1.2 or 1.3, for HTTP/2. Whoever shows a certificate has the key of it (<see cref="IPeerCertificateFeature"/>); whoever
    /// shows none is let in too.
    /// </summary>
    /// <param name="credentials">Asked anew for each connection: what is renewed needs no new start.</param>
    /// <param name="handshakeTime">Null: ten seconds.</param>
    public static void UseAgentTls(this ListenOptions listen, Func<TlsCredentials> credentials, TimeSpan? handshakeTime = null)
    {
        // HttpClient brings TLS of its own only to addresses of http, and says so in each request.
        listen.KestrelServerOptions.AllowAlternateSchemes = true;
        var serving = new TlsServing(
            credentials, handshakeTime ?? TlsPolicy.HandshakeTime, listen.ApplicationServices.GetRequiredService<ILogger<TlsServing>>());
        listen.Use(next => connection => serving.ServeAsync(connection, next));
    }
}
