using System.Text;

namespace XMailFleet.Hostile.Spoilings;

/// <summary>PEM that is all too much: blocks, lines, headers, base64.</summary>
internal static class PemSpoilings
{
    private static readonly string[] Labels =
    [
        "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY",
        "ENCRYPTED PRIVATE KEY", "X509 CRL", "CERTIFICATE REQUEST", "PUBLIC KEY", "PKCS7", "",
    ];

    private static readonly IReadOnlyList<string> Files = [.. Targets.Certificates, .. Targets.Keys];

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        Spoiling.Heavy("thousands of tiny blocks", root => Fill(root, () => Block(root, Encoding.ASCII.GetBytes("MAMCAQA=\n")))),
        Spoiling.Heavy("thousands of empty blocks", root => Fill(root, () => Block(root, []))),
        Spoiling.Heavy("thousands of BEGIN lines", root => Fill(root, () => Encoding.ASCII.GetBytes($"-----BEGIN {root.Pick(Labels)}-----\n"))),
        Spoiling.Heavy("thousands of certificates", root => Fill(root, () => root.Pick(root.Stock.Pairs).CertificatePem)),
        Spoiling.Heavy("thousands of certificates alike but for a bit", root => Fill(root, () => Variant(root))),
        Spoiling.Heavy("thousands of keys alike but for a bit", root => Fill(root, () => Spoilt(root, "PRIVATE KEY", root.Pick(root.Stock.Pairs).Key))),
        Spoiling.Heavy("giant base64", root => Put(root, Block(root, Encoding.ASCII.GetBytes(Lines(root.Random.Next(20_000)))))),
        new("giant base64 in one line", root => Put(root, Block(root, Encoding.ASCII.GetBytes(new string('A', root.Random.Next(1_000_000)) + "\n")))),
        Spoiling.Heavy("endless headers", root => Put(root, Block(root, Encoding.ASCII.GetBytes(Headers(root) + "\nMAMCAQA=\n")))),
        new("headers of encryption", root => Put(root, Block(root, "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nMAMCAQA=\n"u8))),
        new("giant label", root => Put(root, Encoding.ASCII.GetBytes($"-----BEGIN {new string('X', root.Random.Next(100_000))}-----\n"))),
        Spoiling.Heavy("lines without end", root => Put(root, [.. Enumerable.Repeat((byte)'\n', root.Random.Next(1 << 20))])),
        new("text before", root => Prepend(root, Encoding.ASCII.GetBytes(Lines(root.Random.Next(2000))))),
    ];

    private static void Put(HostileCase root, byte[] content) => root.Put(root.Pick(Files), content);

    // As much as is read of such a file at most, now and then more.
    private static void Fill(HostileCase root, Func<byte[]> part)
    {
        var name = root.Pick(Files);
        var size = root.Random.Next(1, name == "certs.pem" && root.Chance(20) ? 17 << 20 : 1_100_000);
        using var content = new MemoryStream();
        while (content.Length < size) content.Write(part());
        root.Put(name, content.ToArray());
    }

    private static void Prepend(HostileCase root, byte[] text)
    {
        var name = root.Pick(Files);
        root.Put(name, [.. text, .. root.Read(name)]);
    }

    private static byte[] Variant(HostileCase root) => Spoilt(root, "CERTIFICATE", root.Stock.Pairs[0].Certificate);

    private static byte[] Spoilt(HostileCase root, string label, byte[] der)
    {
        var changed = (byte[])der.Clone();
        changed[root.Random.Next(changed.Length)] ^= (byte)(1 << root.Random.Next(8));
        return HostileStock.Pem(label, changed);
    }

    private static byte[] Block(HostileCase root, ReadOnlySpan<byte> body)
    {
        var label = root.Pick(Labels);
        return [.. Encoding.ASCII.GetBytes($"-----BEGIN {label}-----\n"), .. body, .. Encoding.ASCII.GetBytes($"-----END {label}-----\n")];
    }

    private static string Lines(int count) => string.Concat(Enumerable.Repeat(new string('A', 64) + "\n", count));

    private static string Headers(HostileCase root) => string.Concat(Enumerable.Repeat("X-Header: value\n", root.Random.Next(60_000)));
}
