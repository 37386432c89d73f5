using Org.BouncyCastle.Tls;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>A client of a kind meets the server, in memory. The client is of another library than the server: openssl.cnf governs that one alone.</summary>
internal static class Meeting
{
    // A handshake has three flights a side, and one more where another group is asked for.
    private const int MaxTurns = 16;

    // Where a hello has its random bytes; one that asks for another hello has these (RFC 8446, 4.1.3).
    private const int RandomAt = 11;

    private static readonly byte[] AnotherHello = Convert.FromHexString("CF21AD74E59A6111BE1D8C021E65B891C2A211167ABB8C5E079E09E2C8A8339C");

    private static readonly ProtocolVersion[] UpTo11 = [ProtocolVersion.TLSv11, ProtocolVersion.TLSv10];
    private static readonly ProtocolVersion[] UpTo12 = [ProtocolVersion.TLSv12, .. UpTo11];

    /// <summary>
    /// What clients of a kind offer, each of which is to be tried until one is served: who offers a newer version and fails by it gets in without.
    /// </summary>
    public static IReadOnlyList<Offer> OffersOf(ClientKind kind) => kind switch
    {
        ClientKind.Usual => [new([ProtocolVersion.TLSv13, ProtocolVersion.TLSv12], ClientOffer.Usual)],
        ClientKind.UsualTls12 => [new([ProtocolVersion.TLSv12], ClientOffer.Usual)],
        _ => [new([ProtocolVersion.TLSv13, .. UpTo12], ClientOffer.Any), new(UpTo12, ClientOffer.Any), new(UpTo11, ClientOffer.Any)],
    };

    /// <summary>How the client fared.</summary>
    /// <param name="kind">What it is called in the answer.</param>
    /// <param name="offer">What it offers.</param>
    /// <param name="server">A server that has met nobody.</param>
    /// <param name="isCertificateWanted">True where XMail lets in nobody without a certificate: that this client has none is not held against the server.</param>
    public static RehearsedClient Hold(ClientKind kind, Offer offer, XMailServer server, bool isCertificateWanted)
    {
        var client = new ProbeTlsClient(new LenientCrypto(), offer.Versions, offer.Contents);
        var protocol = new ProbeTlsProtocol(client);
        protocol.Connect(client);
        var isServed = Talk(protocol, server, isCertificateWanted) || (isCertificateWanted && LacksOnlyCertificate(client));
        return new RehearsedClient
        {
            Kind = kind,
            Served = isServed,
            Protocol = client.ServerVersion is { } version ? TlsVersions.NameOf(version) : "",
            CipherSuite = client.CipherSuite,
            Alert = client.FatalAlert ?? "",
        };
    }

    /// <summary>What a client offers beside its versions, and they, newest first.</summary>
    public sealed record Offer(ProtocolVersion[] Versions, ClientOffer Contents);

    // True where the server has a session, or has said all that it had to say to a hello and this client cannot follow: what is asked is what
    // the server does, and there are keys, groups and suites that OpenSSL knows and this client does not.
    private static bool Talk(TlsClientProtocol protocol, XMailServer server, bool isCertificateWanted)
    {
        for (var turn = 0; turn < MaxTurns; turn++)
        {
            var said = Drain(protocol);
            if (said.Length == 0 && turn > 0) break;
            var answer = server.Answer(said);
            if (answer.Length == 0) break;
            if (TryTake(protocol, answer)) continue;
            return server.Completed || !(server.Ended || AsksForAnotherHello(answer) || (server.InsistsOnCertificate && !isCertificateWanted));
        }

        // What the client said last, the server has yet to hear.
        if (Drain(protocol) is { Length: > 0 } last) _ = server.Answer(last);
        return server.Completed;
    }

    private static bool AsksForAnotherHello(byte[] answer) => answer.AsSpan().Slice(Math.Min(RandomAt, answer.Length)).StartsWith(AnotherHello);

    // What else a server refuses by these alerts it refuses before it asks for a certificate.
    private static bool LacksOnlyCertificate(ProbeTlsClient client) =>
        client is { CertificateRequested: true, ReachedClientTurn: true, FatalAlert: null or "certificate_required" or "handshake_failure" };

    private static byte[] Drain(TlsProtocol protocol)
    {
        var bytes = new byte[protocol.GetAvailableOutputBytes()];
        if (bytes.Length > 0) protocol.ReadOutput(bytes, 0, bytes.Length);
        return bytes;
    }

    private static bool TryTake(TlsProtocol protocol, byte[] answer)
    {
        try
        {
            protocol.OfferInput(answer, 0, answer.Length);
            return true;
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or ArgumentException)
        {
            // An alert, or what this client cannot follow.
            return false;
        }
    }
}
