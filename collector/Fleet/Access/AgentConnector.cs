using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Identities;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>
/// Connections over TLS on which both sides know each other: the agent by the identity and the key that it was enrolled with. Whatever else
/// answers is told to be no agent of this fleet, and nothing more.
/// </summary>
internal sealed class AgentConnector(Authority authority, CollectorCredentials credentials, OwnPlaces places, TimeProvider time) : IAgentConnector, IDisposable
{
    private static readonly SslApplicationProtocol[] Protocols = [SslApplicationProtocol.Http2];

    private readonly ConcurrentDictionary<string, KeptConnection[]> _open = new();
    private readonly X509Certificate2 _root = X509CertificateLoader.LoadCertificate(authority.Certificate);

    public string Shown => credentials.Current.TargetCertificate.SerialNumber;

    public bool MayReach(StoredHost host) => host.Host is { Enrollment.State: EnrollmentState.Enrolled, Address.Length: > 0 };

    public void Dispose() => _root.Dispose();

    public void Drop(string agentId)
    {
        if (!_open.TryRemove(agentId, out var connections)) return;
        foreach (var connection in connections) connection.Socket.Dispose();
    }

    public async Task<Stream> ConnectAsync(AgentTarget target, CancellationToken ct)
    {
        var address = AgentAddress.Parse(target.Address) ?? throw new AgentRefusedException(new PollFailure(PollFailure.NameNotFound, ""));
        var socket = await DialAsync(address, ct).ConfigureAwait(false);
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        var shown = credentials.Current;
        try
        {
            await ShakeHandsAsync(stream, target, shown, ct).ConfigureAwait(false);
            Keep(target.AgentId, new KeptConnection(socket, shown));
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Socket> DialAsync(AgentAddress address, CancellationToken ct)
    {
        var host = address.Host.Trim('[', ']');
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, ct).ConfigureAwait(false);
        // A name may lead anywhere, and elsewhere tomorrow: it is the address that counts.
        var allowed = found.Where(ip => !OwnPlaces.IsLinkLocal(ip)).ToArray();
        if (allowed.Length == 0) throw NotAsked(words => words.LinkLocal(address.ToString()));
        if (allowed.Any(ip => places.IsOwn(ip, address.Port))) throw NotAsked(words => words.OwnPort(address.ToString()));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, address.Port, ct).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task ShakeHandsAsync(SslStream stream, AgentTarget target, SslStreamCertificateContext shown, CancellationToken ct)
    {
        PollFailure? refused = null;
        var options = new SslClientAuthenticationOptions
        {
            // The name of a host is no identity: this says which agent is meant, for whoever answers for several.
            TargetHost = target.AgentId,
            ApplicationProtocols = [.. Protocols],
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            ClientCertificateContext = shown,
            // An agent gives no tickets, so nothing is resumed. But what OpenSSL needs for each kind of connection, 15 KB, is shared only so.
            AllowTlsResume = true,
            // The judgement is below. Without this .NET looks for a chain to what the system trusts before, and fetches from wherever a stranger's
            // certificate says what is missing in it.
            CertificateChainPolicy = OwnRoots(),
            RemoteCertificateValidationCallback = (_, theirs, _, _) => (refused = Judge(theirs?.GetRawCertData(), target)) is null,
        };
        try
        {
            await stream.AuthenticateAsClientAsync(options, ct).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException { InnerException: not SocketException })
        {
            throw new AgentRefusedException(refused ?? new PollFailure(PollFailure.NotAnAgent, ""));
        }
    }

    private X509ChainPolicy OwnRoots() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { _root },
        RevocationMode = X509RevocationMode.NoCheck,
        DisableCertificateDownloads = true,
    };

    private PollFailure? Judge(byte[]? shown, AgentTarget target)
    {
        var certificate = shown is null ? null : IdentityCertificate.Read(shown);
        return authority.Trust.Judge(certificate, time.GetUtcNow()) switch
        {
            CertificateStanding.Sound when IsMeant(certificate!, target) => null,
            CertificateStanding.Expired when IsMeant(certificate!, target) => new PollFailure(
                PollFailure.IdentityOver, certificate!.NotAfter.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            CertificateStanding.Sound when certificate!.Identity.Kind is IdentityKind.Agent => new PollFailure(PollFailure.AnotherAgent, ""),
            _ => new PollFailure(PollFailure.NotAnAgent, ""),
        };
    }

    private static bool IsMeant(IdentityCertificate certificate, AgentTarget target) =>
        certificate.Identity is { Kind: IdentityKind.Agent } identity && identity.Id == target.AgentId && certificate.SpkiSha256 == target.SpkiSha256;

    // Those that have ended by themselves go when the next one comes. Those on which something was shown that is not shown any more are ended by
    // it: an agent believes it for as long as it is valid, and a stream would keep the connection for ever.
    private void Keep(string agentId, KeptConnection made)
    {
        KeptConnection[] old = [];
        _open.AddOrUpdate(agentId, _ => [made], (_, kept) =>
        {
            old = [.. kept.Where(one => one.Shown != made.Shown)];
            return [.. kept.Where(one => one.Shown == made.Shown && one.Socket.Connected), made];
        });
        foreach (var connection in old) connection.Socket.Dispose();
    }

    private sealed record KeptConnection(Socket Socket, SslStreamCertificateContext Shown);

    private static AgentRefusedException NotAsked(Func<IAccessWords, string> say) =>
        new(new PollFailure(PollFailure.NotAsked, say(Words.Access(Language.English))));
}
