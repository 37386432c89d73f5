using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;

namespace XMailFleet.Agent.Tests.Serving.Tls;

/// <summary>Clients of a site: the platform's TLS, and ours.</summary>
internal static class Callers
{
    /// <summary>.NET's own HTTPS.</summary>
    public static HttpClient ByPlatform(TlsSite site, SslProtocols version, Member? member = null)
    {
        var options = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = version,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => IsOf(site, certificate),
        };
        if (member is not null) options.ClientCertificates = [member.ForPlatform()];
        return Client(new SocketsHttpHandler { SslOptions = options }, $"https://127.0.0.1:{site.Port}");
    }

    /// <summary>.NET's own TLS under HTTP/2 that believes to be in clear, as collectors call.</summary>
    public static HttpClient ByPlatformBelow(TlsSite site, SslProtocols version, Member? member = null) => Client(
        new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var stream = new SslStream(await ConnectAsync(site.Port, cancellation));
                var options = Options(site, version);
                if (member is not null) options.ClientCertificates = [member.ForPlatform()];
                await stream.AuthenticateAsClientAsync(options, cancellation);
                return stream;
            },
        },
        $"http://127.0.0.1:{site.Port}");

    /// <summary>Our own.</summary>
    public static HttpClient ByOurs(int port, TrustedAuthority trust, Member? member = null) => Client(
        new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellation) => await TlsClient.ConnectAsync(
                await ConnectAsync(port, cancellation), chain => Accepts(trust, chain), member?.Credentials, cancellation),
        },
        $"http://127.0.0.1:{port}");

    public static SslClientAuthenticationOptions Options(TlsSite site, SslProtocols version) => new()
    {
        EnabledSslProtocols = version,
        TargetHost = "localhost",
        ApplicationProtocols = [SslApplicationProtocol.Http2],
        RemoteCertificateValidationCallback = (_, certificate, _, _) => IsOf(site, certificate),
    };

    public static async Task<NetworkStream> ConnectAsync(int port, CancellationToken cancellation = default)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Reads until the server hangs up; false where it does not.</summary>
    public static async Task<bool> EndsAsync(Stream connection)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await connection.CopyToAsync(Stream.Null, patience.Token);
            return true;
        }
        catch (IOException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public static bool Accepts(TrustedAuthority trust, IReadOnlyList<byte[]> chain) =>
        trust.Judge(IdentityCertificate.Read(chain[0]), Member.Now) is CertificateStanding.Sound;

    private static bool IsOf(TlsSite site, X509Certificate? certificate) =>
        certificate is not null && certificate.GetRawCertData().AsSpan().SequenceEqual(site.Server.Certificate.Der);

    private static HttpClient Client(SocketsHttpHandler handler, string address) => new(handler)
    {
        BaseAddress = new Uri(address),
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };
}
