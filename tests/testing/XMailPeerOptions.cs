namespace XMailFleet.Testing;

/// <summary>How an <see cref="XMailPeer"/> is started.</summary>
public sealed record XMailPeerOptions
{
    /// <summary>True to refuse every client's address, as an ipmap.tab does.</summary>
    public bool DenyClients { get; init; }

    /// <summary>server.tab variables by name; they override the file, and the file is read at every handshake.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Environment of the peer, for example OPENSSL_CONF, added to the test's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Where to listen. Empty for all six services on free ports of 127.0.0.1.</summary>
    public IReadOnlyList<(PeerService Service, string Address, int Port)> Listen { get; init; } = [];
}
