using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace XMailFleet.Simulator.Access;

/// <summary>TLS as agents speak it, for those that tests play: both sides show certificates. What the collector shows is not judged.</summary>
internal static class PlayedTls
{
    private static readonly SslApplicationProtocol[] Protocols = [SslApplicationProtocol.Http2];

    /// <summary>Listens so.</summary>
    /// <param name="listen">The port.</param>
    /// <param name="choose">What is shown on a connection to a caller who asks for a name; the caller is turned away where that is nothing.</param>
    public static void Listen(ListenOptions listen, Func<ConnectionContext, string?, SslStreamCertificateContext?> choose)
    {
        // The client of .NET brings TLS of its own only to addresses of http, and says so in each request.
        listen.KestrelServerOptions.AllowAlternateSchemes = true;
        listen.Protocols = HttpProtocols.Http2;
        listen.UseHttps(new TlsHandshakeCallbackOptions
        {
            OnConnection = context => ValueTask.FromResult(new SslServerAuthenticationOptions
            {
                ServerCertificateContext = choose(context.Connection, context.ClientHelloInfo.ServerName)
                    ?? throw new AuthenticationException($"Nobody is called {context.ClientHelloInfo.ServerName}."),
                ApplicationProtocols = [.. Protocols],
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                ClientCertificateRequired = true,
                // An agent gives no tickets.
                AllowTlsResume = false,
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null,
            }),
        });
    }

    /// <summary>Listens as every agent that is enrolled, by the name that is asked for.</summary>
    public static void Listen(ListenOptions listen) => Listen(listen, (_, name) => EnrolledAgents.Find(name));
}
