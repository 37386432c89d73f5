using Org.BouncyCastle.Tls;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>The client's records, with an end to what the library answers for ever.</summary>
internal sealed class CallingProtocol : TlsClientProtocol
{
    private readonly KeyUpdates _updates = new();

    // An alert for each request would pile up in front of a server that reads none.
    protected override void RefuseRenegotiation() => throw new TlsFatalAlert(AlertDescription.handshake_failure);

    protected override void Receive13KeyUpdate(MemoryStream buf)
    {
        _updates.Add();
        base.Receive13KeyUpdate(buf);
    }
}
