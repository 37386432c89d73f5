using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Fleet.Access;
using XMailFleet.Identities.Admissions;
using XMailFleet.Programs.Callers;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>Where the collector listens, and how: gRPC by TLS, gRPC by the socket of this machine, pages.</summary>
internal static class CollectorListening
{
    // A request of gRPC is a few hundred bytes; of the pages' forms none is larger.
    private const int RequestBytes = 256 << 10;

    // One of this fleet has some 700.
    private const int CertificateBytes = 8 << 10;

    private const int Connections = 1000;

    // Of one connection; a page of the commands' takes one.
    private const int Streams = 32;

    private static readonly SslApplicationProtocol[] Protocols = [SslApplicationProtocol.Http2];

    public static void Listen(KestrelServerOptions kestrel, EndpointOptions endpoints, CollectorCredentials credentials, WebCertificate? certificate)
    {
        kestrel.AddServerHeader = false;
        // The client of .NET brings TLS of its own, which agents have, only to addresses of http, and says so in each request.
        kestrel.AllowAlternateSchemes = true;
        kestrel.Limits.MaxRequestBodySize = RequestBytes;
        // People, scripts, and agents that renew: strangers shall not have it hold more.
        kestrel.Limits.MaxConcurrentConnections = 2 * Connections;
        kestrel.Limits.Http2.MaxStreamsPerConnection = Streams;
        var (network, socket) = (new Admission(Connections), new Admission(Connections));
        kestrel.Listen(new IPEndPoint(endpoints.BindAddress, endpoints.GrpcPort), grpc =>
        {
            MarkGrpc(grpc);
            Admit(grpc, network, connection => CallerPlace.Of((connection.RemoteEndPoint as IPEndPoint)?.Address));
            grpc.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(Handshake(credentials)) });
        });
        if (endpoints.Socket is { } path)
            LocalSocket.Listen(kestrel, path, local =>
            {
                MarkGrpc(local);
                Admit(local, socket, LocalCallers.PlaceOf);
            });
        WebPort.Listen(kestrel, endpoints.WebPort, endpoints.Web, certificate);
    }

    /// <summary>Whether a request came where gRPC is answered.</summary>
    public static bool IsGrpc(HttpContext http) => http.Features.Get<GrpcPort>() is not null;

    private static void MarkGrpc(ListenOptions listen)
    {
        listen.Protocols = HttpProtocols.Http2;
        listen.Use(next => connection =>
        {
            connection.Features.Set(GrpcPort.Mark);
            return next(connection);
        });
    }

    // Of two who want the last place it gets whoever holds the fewer.
    private static void Admit(ListenOptions listen, Admission admission, Func<ConnectionContext, string> placeOf) => listen.Use(next => async connection =>
    {
        using var place = admission.Enter(placeOf(connection), connection.Abort);
        if (place is null) connection.Abort();
        else await next(connection);
    });

    // Nothing without forward secrecy and authenticated encryption. Windows has its own list, for all programs.
    private static readonly CipherSuitesPolicy? Suites = OperatingSystem.IsWindows() ? null : new(
    [
        TlsCipherSuite.TLS_AES_128_GCM_SHA256, TlsCipherSuite.TLS_AES_256_GCM_SHA384, TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
    ]);

    // Who has the key of what he shows is let in; what that is worth is judged at each request, and refused in words.
    private static SslServerAuthenticationOptions Handshake(CollectorCredentials credentials) => new()
    {
        ServerCertificateContext = credentials.Current,
        ApplicationProtocols = [.. Protocols],
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        ClientCertificateRequired = true,
        RemoteCertificateValidationCallback = (_, shown, _, _) => shown is null || shown.GetRawCertData().Length <= CertificateBytes,
        AllowRenegotiation = false,
        CipherSuitesPolicy = Suites,
    };

    private sealed class GrpcPort
    {
        public static GrpcPort Mark { get; } = new();
    }
}
