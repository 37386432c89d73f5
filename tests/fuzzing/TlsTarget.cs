using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;

namespace XMailFleet.Fuzzing;

/// <summary>
/// What a peer sends of a TLS connection. The first byte says to whom: the server from its beginning, the client from its beginning, the server in place of
/// the client's certificate, or the server after the handshake; these two encrypted. The second says in what pieces.
/// </summary>
internal static class TlsTarget
{
    // Of two flights, with room.
    private const int MostOutput = 64 << 10;

    private static readonly TlsCredentials Server = Make(IdentityKind.Agent);
    private static readonly TlsCredentials Client = Make(IdentityKind.Person);

    public static void Read(byte[] data)
    {
        if (data.Length < 2) return;
        var (whom, size, content) = (data[0] % 4, data[1] + 1, data[2..]);
        try
        {
            if (whom is 0) Offer(Serve(), content, size);
            else if (whom is 1) Offer(TlsRecords.Call(new CallingPeer(new KernelTlsCrypto(), _ => true, Client)), content, size);
            else Offer(Serve(), new RogueClient(Client, content, afterwards: whom is 3));
        }
        catch (TlsFailedException)
        {
            // Its one way to fail.
        }
    }

    private static void Offer(TlsRecords records, byte[] content, int size)
    {
        foreach (var piece in content.Chunk(size)) Offer(records, piece);
        records.EndInput();
    }

    private static void Offer(TlsRecords records, RogueClient client)
    {
        while (client.Say() is { Length: > 0 } said) client.Hear(Offer(records, said));
        records.EndInput();
    }

    // What there is to answer.
    private static byte[] Offer(TlsRecords records, byte[] piece)
    {
        records.Offer(piece, piece.Length);
        var (plain, output) = (new byte[1024], new byte[MostOutput]);
        while (records.Read(plain) > 0)
        {
        }

        var count = records.TakeOutput(output);
        return records.HasOutput ? throw new InvalidOperationException("It answers without end.") : output[..count];
    }

    private static TlsRecords Serve() => TlsRecords.Serve(new ServingPeer(new KernelTlsCrypto(), Server));

    private static TlsCredentials Make(IdentityKind kind)
    {
        var (authority, key) = (Authority.Make("f", DateTimeOffset.UnixEpoch), SigningKey.Make());
        return new TlsCredentials(key, authority.Issue(key.Public, kind, "x", ServerNames.None, DateTimeOffset.UnixEpoch).Der, authority.Certificate);
    }
}
