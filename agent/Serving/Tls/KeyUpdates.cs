using Org.BouncyCastle.Tls;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>Counts the keys that a peer has changed. One is due after a million records; each costs more time than it costs bytes.</summary>
internal sealed class KeyUpdates
{
    private const int Most = 256;

    private int _count;

    /// <exception cref="TlsFatalAlert">It was one too many.</exception>
    public void Add()
    {
        if (++_count > Most) throw new TlsFatalAlert(AlertDescription.unexpected_message);
    }
}
