namespace XMailFleet.Testing;

/// <summary>
/// What an <see cref="XMailPeer"/> told about one handshake: XMail's error code (-235 certificate, -236 key, -243 key
/// check, -244 verify paths, -250 accept), 0 for success, or -105 where a client went on to log in to CTRL.
/// </summary>
public sealed record PeerHandshake(PeerService Service, int Code);
