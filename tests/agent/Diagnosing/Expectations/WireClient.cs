using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>
/// An ordinary mail client that accepts any server certificate. TLS 1.2, since there the server's judgement of the client
/// is part of the handshake.
/// </summary>
internal static class WireClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks for TLS on the port as <paramref name="service"/> wants it, with a client certificate or none.</summary>
    public static async Task<WireOutcome> ConnectAsync(Service service, int port, X509Certificate2? certificate)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, deadline.Token);
            var stream = client.GetStream();
            if (await UpgradeAsync(service, stream, deadline.Token) is { } outcome) return outcome;
            await HandshakeAsync(stream, certificate, deadline.Token);
            return WireOutcome.Tls;
        }
        catch (Exception failure) when (failure is IOException or AuthenticationException or SocketException)
        {
            return WireOutcome.Failure;
        }
    }

    // Null where the handshake is next.
    private static async Task<WireOutcome?> UpgradeAsync(Service service, NetworkStream stream, CancellationToken cancellation)
    {
        var (greeting, command, consent) = service switch
        {
            Service.Pop3Stls => ("+OK", "STLS", "+OK"),
            Service.SmtpStarttls => ("220", "STARTTLS", "220"),
            Service.CtrlTls => ("+00000", "#!TLS", "+00000"),
            _ => ("", "", ""),
        };
        if (command.Length == 0) return null;
        if (!(await ReadLineAsync(stream, cancellation)).StartsWith(greeting, StringComparison.Ordinal)) return WireOutcome.Failure;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellation);
        return (await ReadLineAsync(stream, cancellation)).StartsWith(consent, StringComparison.Ordinal) ? null : WireOutcome.Refused;
    }

    private static async Task HandshakeAsync(NetworkStream stream, X509Certificate2? certificate, CancellationToken cancellation)
    {
        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "mail.example.test",
                EnabledSslProtocols = SslProtocols.Tls12,
                AllowTlsResume = false,
                RemoteCertificateValidationCallback = (_, served, _, _) => served is not null,
                ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate, null, offline: true),
            },
            cancellation);
    }

    // Byte by byte: nothing that belongs to the handshake may be taken along.
    private static async Task<string> ReadLineAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellation) == 1 && one[0] != '\n') line.Append((char)one[0]);
        return line.ToString();
    }
}
