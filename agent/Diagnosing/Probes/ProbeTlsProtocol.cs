using Org.BouncyCastle.Tls;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>
/// A client that notices session tickets of TLS 1.3. The library drops them silently, but a server that sends one has
/// read the client's last message and is content with it.
/// </summary>
internal sealed class ProbeTlsProtocol(ProbeTlsClient client) : TlsClientProtocol
{
    protected override void Receive13NewSessionTicket(MemoryStream buf)
    {
        base.Receive13NewSessionTicket(buf);
        client.TicketReceived = true;
    }
}
