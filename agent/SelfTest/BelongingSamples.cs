using Org.BouncyCastle.Tls;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;
using TlsCredentials = XMailFleet.Agent.Serving.Tls.TlsCredentials;

namespace XMailFleet.Agent.SelfTest;

/// <summary>What an agent makes to belong to a fleet, and draws where it answers in it: the same code, of which only what is public is told.</summary>
internal static class BelongingSamples
{
    // Record and handshake headers, version; then 32 bytes.
    private const int RandomOffset = 11;
    private const int RandomLength = 32;

    // The extension, its length, X25519, the length of its key (RFC 8446, 4.2.8).
    private static readonly byte[] ServerKeyShare = [0, 0x33, 0, 0x24, 0, 0x1d, 0, 0x20];

    public static IEnumerable<(string Name, string Value)> Draw()
    {
        var key = SigningKey.Make();
        var authority = Authority.Make("self-test", DateTimeOffset.UnixEpoch);
        var leaf = authority.Issue(key.Public, IdentityKind.Agent, "self-test", ServerNames.None, DateTimeOffset.UnixEpoch);
        return
        [
            ("identity-key", Digest.Sha256Hex(key.Spki)),
            // Of the same key: what differs are the signatures.
            ("key-request", Digest.Sha256Hex(KeyRequest.Make(key))),
            ("second-key-request", Digest.Sha256Hex(KeyRequest.Make(key))),
            ("enrollment-token", EnrollmentToken.Make(key.Public).Hash),
            ("certificate-serial", leaf.SerialNumber),
            .. Shake(new TlsCredentials(key, leaf.Der, authority.Certificate)),
        ];
    }

    private static IEnumerable<(string Name, string Value)> Shake(TlsCredentials credentials)
    {
        var (crypto, serving, calling) = (new KernelTlsCrypto(), new TlsServerProtocol(), new TlsClientProtocol());
        var (server, client) = (new ServingPeer(crypto, credentials), new CallingPeer(crypto, _ => true, own: null));
        serving.Accept(server);
        calling.Connect(client);
        var (asked, answered) = (Pass(calling, serving), Pass(serving, calling));
        while (Pass(calling, serving).Length > 0 || Pass(serving, calling).Length > 0)
        {
        }

        if (!server.Completed || !client.Completed) throw new InvalidOperationException("The handshake came to no end.");
        var share = answered.AsSpan().IndexOf(ServerKeyShare) + ServerKeyShare.Length;
        return
        [
            ("calling-random", Convert.ToHexStringLower(asked.AsSpan(RandomOffset, RandomLength))),
            ("serving-random", Convert.ToHexStringLower(answered.AsSpan(RandomOffset, RandomLength))),
            ("serving-key-share", Convert.ToHexStringLower(answered.AsSpan(share, RandomLength))),
        ];
    }

    private static byte[] Pass(TlsProtocol from, TlsProtocol to)
    {
        var bytes = new byte[from.GetAvailableOutputBytes()];
        if (bytes.Length == 0) return bytes;
        from.ReadOutput(bytes, 0, bytes.Length);
        to.OfferInput(bytes, 0, bytes.Length);
        return bytes;
    }
}
