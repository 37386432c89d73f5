using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace XMailFleet.Collector.Serving.Endpoints;

/// <summary>The port of the pages: HTTP/1.1 over TLS where there is a certificate.</summary>
internal static class WebPort
{
    // With forward secrecy and authenticated encryption only: what browsers of the last ten years choose anyway. Those of TLS 1.3 come first.
    private static readonly TlsCipherSuite[] Suites =
    [
        TlsCipherSuite.TLS_AES_256_GCM_SHA384, TlsCipherSuite.TLS_AES_128_GCM_SHA256, TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ];

    /// <param name="kestrel">The server.</param>
    /// <param name="port">0 lets the system choose.</param>
    /// <param name="options">Where, and how.</param>
    /// <param name="certificate">Null for plain HTTP.</param>
    public static void Listen(KestrelServerOptions kestrel, int port, WebOptions options, WebCertificate? certificate) =>
        kestrel.Listen(new IPEndPoint(options.BindAddress, port), web =>
        {
            web.Protocols = HttpProtocols.Http1;
            WebConnection.On(web);
            if (certificate is not null) web.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(TlsOf(certificate)) });
        });

    private static SslServerAuthenticationOptions TlsOf(WebCertificate certificate) => new()
    {
        ServerCertificateContext = certificate.Current,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        ClientCertificateRequired = false,
        AllowRenegotiation = false,
        // Windows has a list of its own for all programs.
        CipherSuitesPolicy = OperatingSystem.IsWindows() ? null : new CipherSuitesPolicy(Suites),
    };
}
