using Org.BouncyCastle.Tls;
using XMailFleet.Agent.Serving.Tls;

namespace XMailFleet.Fuzzing;

/// <summary>A client of TLS 1.3 that says something of its own, encrypted as it should be: in place of its certificate, or after the handshake.</summary>
internal sealed class RogueClient : TlsClientProtocol
{
    private readonly byte[] _words;
    private readonly bool _afterwards;

    public RogueClient(XMailFleet.Agent.Serving.Tls.TlsCredentials own, byte[] words, bool afterwards)
    {
        (_words, _afterwards) = (words, afterwards);
        Connect(new CallingPeer(new KernelTlsCrypto(), _ => true, own));
    }

    /// <summary>The records that it has to send; none at the end.</summary>
    public byte[] Say()
    {
        var said = new byte[GetAvailableOutputBytes()];
        ReadOutput(said, 0, said.Length);
        return said;
    }

    /// <summary>Hears answers as long as it understands them.</summary>
    public void Hear(byte[] answer)
    {
        try
        {
            if (!IsClosed) OfferInput(answer);
        }
        catch (IOException)
        {
            // It has been hung up.
        }
    }

    protected override void Send13CertificateMessage(Certificate certificate)
    {
        if (_afterwards) base.Send13CertificateMessage(certificate);
        else Say(_words);
    }

    protected override void CompleteHandshake()
    {
        base.CompleteHandshake();
        if (_afterwards) Say(_words);
    }

    // Records of handshake messages: what they hold may be cut anywhere.
    private void Say(byte[] words)
    {
        foreach (var record in words.Chunk(ApplicationDataLimit)) SafeWriteRecord(ContentType.handshake, record, 0, record.Length);
    }
}
