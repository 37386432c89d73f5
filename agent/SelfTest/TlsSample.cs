using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using XMailFleet.Diagnosing.Probes;

namespace XMailFleet.Agent.SelfTest;

/// <summary>A TLS 1.3 handshake in memory between the client of the probes and a server with a key of its own.</summary>
internal static class TlsSample
{
    /// <summary>Both sides' random of the hello, and the client's key shares.</summary>
    public static IEnumerable<(string Name, string Value)> Draw(SecureRandom random, BcTlsCrypto crypto)
    {
        var server = new SampleTlsServer(crypto, random);
        var (accepting, asking) = (new TlsServerProtocol(), new TlsClientProtocol());
        var client = new ProbeTlsClient(crypto, [ProtocolVersion.TLSv13], ClientOffer.Probe);
        accepting.Accept(server);
        asking.Connect(client);
        while (Pass(asking, accepting) || Pass(accepting, asking))
        {
        }

        return client.Completed && server.Sample is { } sample ? sample : throw new InvalidOperationException("The handshake came to no end.");
    }

    // False where there was nothing to pass on.
    private static bool Pass(TlsProtocol from, TlsProtocol to)
    {
        var bytes = new byte[from.GetAvailableOutputBytes()];
        if (bytes.Length == 0) return false;
        from.ReadOutput(bytes, 0, bytes.Length);
        to.OfferInput(bytes, 0, bytes.Length);
        return true;
    }
}
