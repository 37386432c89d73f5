using Org.BouncyCastle.Tls;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>A client of a kind meets the server, in memory. The client is of another library than the server: openssl.cnf governs that one alone.</summary>
internal static class Meeting
{
    // A handshake has three flights a side, and one more where another group is asked for.
    private const int MaxTurns = 16;

    private static readonly ProtocolVersion[] Current = [ProtocolVersion.TLSv13, ProtocolVersion.TLSv12];
    private static readonly ProtocolVersion[] Tls12 = [ProtocolVersion.TLSv12];
    private static readonly ProtocolVersion[] All = [ProtocolVersion.TLSv13, ProtocolVersion.TLSv12, ProtocolVersion.TLSv11, ProtocolVersion.TLSv10];

    /// <summary>How the client fared.</summary>
    public static RehearsedClient Hold(ClientKind kind, XMailServer server)
    {
        var client = Make(kind);
        var protocol = new ProbeTlsProtocol(client);
        protocol.Connect(client);
        for (var turn = 0; turn < MaxTurns; turn++)
        {
            var said = Drain(protocol);
            if (said.Length == 0 && turn > 0) break;
            var answer = server.Answer(said);
            if (answer.Length == 0 || !TryTake(protocol, answer)) break;
        }

        // What the client said last, the server has yet to hear.
        if (Drain(protocol) is { Length: > 0 } last) _ = server.Answer(last);
        return new RehearsedClient
        {
            Kind = kind,
            Served = server.Completed || LacksOnlyCertificate(client),
            Protocol = client.ServerVersion is { } version ? TlsVersions.NameOf(version) : "",
            CipherSuite = client.CipherSuite,
            Alert = client.FatalAlert ?? "",
        };
    }

    // What else a server refuses by these alerts it refuses before it asks for a certificate.
    private static bool LacksOnlyCertificate(ProbeTlsClient client) =>
        client is { CertificateRequested: true, ReachedClientTurn: true, FatalAlert: null or "certificate_required" or "handshake_failure" };

    private static ProbeTlsClient Make(ClientKind kind) => kind switch
    {
        ClientKind.Usual => new ProbeTlsClient(new LenientCrypto(), Current, ClientOffer.Usual),
        ClientKind.UsualTls12 => new ProbeTlsClient(new LenientCrypto(), Tls12, ClientOffer.Usual),
        _ => new ProbeTlsClient(new LenientCrypto(), All, ClientOffer.Any),
    };

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
