using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Grpc.Core;
using XMailFleet.Identities;

namespace XMailFleet.Collector.Serving.Calling;

/// <summary>
/// The way by the network: always TLS. The collector is known by the authority of the token's file, whatever it is called; a token shows who
/// calls, and is sent to nobody else.
/// </summary>
internal sealed class NetworkWay(CollectorAddress address, TokenFile file, TimeProvider time) : IWay
{
    private readonly string _name = address.ToString();

    public CollectorAddress Address => address;

    public Uri Url { get; } = new($"https://{address}");

    public Metadata Headers { get; } = new() { { "authorization", $"Bearer {file.Token}" } };

    public void Prepare(SocketsHttpHandler handler, Action<CallException> fail)
    {
        handler.ConnectCallback = async (context, ct) =>
        {
            try
            {
                return await ConnectAsync(context.DnsEndPoint, ct).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                fail(Silent());
                throw;
            }
        };
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            AllowTlsResume = false,
            RemoteCertificateValidationCallback = (_, shown, _, _) =>
            {
                if (Judge(shown?.GetRawCertData()) is not { } refusal) return true;
                fail(refusal);
                return false;
            },
        };
    }

    public CallException Silent() => new(words => words.NoCollectorAt(_name));

    public CallException Unknown(string detail) => new(words => words.TokenRefused(_name, file.Path));

    public CallException Denied(string detail) => new(words => words.TokenMayNot(_name, file.Path, detail));

    private CallException? Judge(byte[]? shown)
    {
        var (certificate, now) = (shown is null ? null : IdentityCertificate.Read(shown), time.GetUtcNow());
        if (certificate is not { Identity.Kind: IdentityKind.Collector }) return Foreign();
        return file.Authority.Judge(certificate, now) switch
        {
            CertificateStanding.Sound => null,
            CertificateStanding.Expired => new CallException(words => words.CertificateOver(_name, Moment(certificate.NotAfter), Moment(now))),
            CertificateStanding.NotYetValid => new CallException(words => words.CertificateNotYet(_name, Moment(certificate.NotBefore), Moment(now))),
            _ => Foreign(),
        };
    }

    private CallException Foreign() => new(words => words.OtherAuthority(_name, file.Path));

    private static async Task<Stream> ConnectAsync(System.Net.DnsEndPoint place, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(place, ct).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Moment(DateTimeOffset moment) => Wording.Times.Absolute(moment);
}
