namespace XMailFleet.Hostile.Spoilings;

/// <summary>Bytes of one file changed, lost, doubled, or put in from another.</summary>
internal static class ByteSpoilings
{
    private static readonly IReadOnlyList<string> Files = [.. Targets.Certificates, .. Targets.Keys, .. Targets.Tables, "server.key.bak"];

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        new("flipped bits", root => Change(root, FlipBits)),
        new("flipped bits inside PEM", root => Change(root, FlipInsidePem)),
        new("changed DER in a key", root => Rewrap(root, "server.key", "PRIVATE KEY", pair => pair.Key)),
        new("changed DER in a certificate", root => Rewrap(root, "server.cert", "CERTIFICATE", pair => pair.Certificate)),
        new("changed DER in certs.pem", root => Rewrap(root, "certs.pem", "CERTIFICATE", pair => pair.Certificate)),
        new("cut short", root => Change(root, (_, bytes) => bytes[..root.Random.Next(bytes.Length + 1)])),
        new("cut at the front", root => Change(root, (_, bytes) => bytes[root.Random.Next(bytes.Length + 1)..])),
        new("spliced", root => Change(root, Splice)),
        new("random bytes", root => root.Put(root.Pick(Files), root.Bytes(root.Random.Next(5000)))),
        new("one file's content under another's name", root => root.Put(root.Pick(Files), root.Read(root.Pick(Files)))),
        new("a key under another's name", root => root.Put(root.Pick(Files), root.Pick(root.Stock.Pairs).KeyPem)),
        new("another pair's certificate", root => root.Write("server.cert", root.Pick(root.Stock.Pairs).CertificatePem)),
        Spoiling.Heavy("the file many times over", root => Change(root, (_, bytes) => Repeat(bytes, root.Random.Next(2, 200)))),
        new("NULs strewn in", root => Change(root, (_, bytes) => Strew(root, bytes))),
        new("UTF-16", root => Change(root, (_, bytes) => [0xff, 0xfe, .. bytes.SelectMany(each => new byte[] { each, 0 })])),
    ];

    private static void Change(HostileCase root, Func<HostileCase, byte[], byte[]> change)
    {
        var name = root.Pick(Files);
        if (root.Read(name) is { Length: > 0 } content) root.Put(name, change(root, content));
    }

    private static byte[] FlipBits(HostileCase root, byte[] bytes)
    {
        for (var count = root.Random.Next(1, 10); count > 0; count--) bytes[root.Random.Next(bytes.Length)] ^= (byte)(1 << root.Random.Next(8));
        return bytes;
    }

    // Base64 stays base64, so that the change reaches what is inside.
    private static byte[] FlipInsidePem(HostileCase root, byte[] bytes)
    {
        for (var count = root.Random.Next(1, 5); count > 0; count--)
        {
            var position = root.Random.Next(bytes.Length);
            if (char.IsAsciiLetterOrDigit((char)bytes[position])) bytes[position] = (byte)"ABCDwxyz0123/+"[root.Random.Next(14)];
        }

        return bytes;
    }

    private static void Rewrap(HostileCase root, string name, string label, Func<StockPair, byte[]> part)
    {
        var der = (byte[])part(root.Pick(root.Stock.Pairs)).Clone();
        root.Write(name, HostileStock.Pem(label, root.Chance(20) ? Splice(root, der) : FlipBits(root, der)));
    }

    private static byte[] Splice(HostileCase root, byte[] bytes)
    {
        var other = root.Read(root.Pick(Files));
        var (start, end) = (root.Random.Next(bytes.Length + 1), root.Random.Next(bytes.Length + 1));
        return [.. bytes[..start], .. other[root.Random.Next(other.Length + 1)..], .. bytes[end..]];
    }

    private static byte[] Repeat(byte[] bytes, int times) => [.. Enumerable.Repeat(bytes, times).SelectMany(each => each)];

    private static byte[] Strew(HostileCase root, byte[] bytes)
    {
        for (var count = root.Random.Next(1, 20); count > 0; count--) bytes[root.Random.Next(bytes.Length)] = 0;
        return bytes;
    }
}
