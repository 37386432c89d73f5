using System.Formats.Asn1;
using System.Text;
using static XMailFleet.Hostile.Spoilings.CertificateForge;

namespace XMailFleet.Hostile.Spoilings;

/// <summary>DER that costs a reader dearly: depth, length, numbers, names.</summary>
internal static class DerSpoilings
{
    private const string CommonName = "2.5.4.3";
    private const string AlternativeNames = "2.5.29.17";

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        new("deep nesting", root => PutAnywhere(root, Nest(root))),
        new("a length beyond the end", root => PutAnywhere(root, [0x30, 0x84, .. root.Bytes(4), .. root.Bytes(100)])),
        new("a length of ten bytes", root => PutAnywhere(root, [0x30, 0x8a, .. root.Bytes(200)])),
        new("giant object identifier", root => PutAnywhere(root, Sequence(Sequence(Wrap(6, [.. Enumerable.Repeat((byte)0x81, Size(root)), 1]), [5, 0]), Wrap(3, [0])))),
        new("giant serial number", root => Forge(root, forge => forge with { Serial = [1, .. root.Bytes(Size(root))] })),
        new("giant subject", root => Forge(root, forge => forge with { Subject = Name(Attribute(CommonName, Text(Size(root)), UniversalTagNumber.UTF8String)) })),
        Spoiling.Heavy("subject of many parts", root => Forge(root, forge => forge with { Subject = Name([.. Enumerable.Repeat(Attribute(CommonName, "a"u8, UniversalTagNumber.PrintableString), root.Random.Next(20_000))]) })),
        new("half a character in the subject", root => Forge(root, forge => forge with { Subject = Name(Attribute(CommonName, [0xd8, 0, 0, 0x41], UniversalTagNumber.BMPString)) })),
        new("text of any bytes in the subject", root => Forge(root, forge => forge with { Subject = Name(Attribute(CommonName, root.Bytes(40), root.Pick([UniversalTagNumber.BMPString, UniversalTagNumber.UniversalString, UniversalTagNumber.UTF8String, UniversalTagNumber.PrintableString, UniversalTagNumber.T61String]))) })),
        Spoiling.Heavy("many names", root => Forge(root, forge => forge with { Extensions = [Extension(AlternativeNames, Sequence([.. Enumerable.Repeat(Wrap(0x82, "a.example.test"u8), root.Random.Next(40_000))]))] })),
        new("giant names", root => Forge(root, forge => forge with { Extensions = [Extension(AlternativeNames, Sequence([.. Enumerable.Range(0, 10).Select(_ => Wrap(0x82, Text(Size(root) / 10)))]))] })),
        new("names of any bytes", root => Forge(root, forge => forge with { Extensions = [Extension(AlternativeNames, Sequence(Wrap(0x82, root.Bytes(40)), Wrap(0x87, root.Bytes(root.Random.Next(20)))))] })),
        Spoiling.Heavy("many extensions", root => Forge(root, forge => forge with { Extensions = [.. Enumerable.Range(0, root.Random.Next(10_000)).Select(number => Extension($"1.2.3.{number}", [5, 0]))] })),
        new("one extension twice", root => Forge(root, forge => forge with { Extensions = [Extension(AlternativeNames, [0x30, 0]), Extension(AlternativeNames, [0x30, 0])] })),
        new("times that are none", root => Forge(root, forge => forge with { Validity = Sequence(Wrap(0x17, root.Bytes(13)), Wrap(0x18, root.Pick<byte[]>([[.. "00000000000000Z"u8], [.. "99991231235959Z"u8], [.. "-1"u8], []]))) })),
        Spoiling.Heavy("RSA at its limit", root => Forge(root, forge => forge with { PublicKey = Rsa(root, 2048, 2048), Algorithm = Sequence(Identifier("1.2.840.113549.1.1.11"), [5, 0]), Signature = root.Bytes(2047) })),
        new("RSA beyond its limit", root => Forge(root, forge => forge with { PublicKey = Rsa(root, Size(root), 3), Algorithm = Sequence(Identifier("1.2.840.113549.1.1.11"), [5, 0]) })),
        Spoiling.Heavy("chain of RSA at its limit", RsaChain),
        new("curve of no prime", root => Forge(root, forge => forge with { PublicKey = Curve(root) })),
        Spoiling.Heavy("RSA key at its limit", root => PutKey(root, RsaKey(root, 2048))),
        new("RSA key beyond its limit", root => PutKey(root, RsaKey(root, root.Random.Next(60_000)))),
        new("curve of no prime in a key", root => PutKey(root, Sequence([2, 1, 1], Wrap(4, root.Bytes(32)), Wrap(0xa0, Parameters(root))), "EC PRIVATE KEY")),
        Spoiling.Heavy("DSA key at its limit", root => PutKey(root, Sequence([2, 1, 0], Number(root, 1250), Number(root, 20), Number(root, 1250), Number(root, 1250), Number(root, 1250)), "DSA PRIVATE KEY")),
    ];

    private static void Forge(HostileCase root, Func<CertificateForge, CertificateForge> spoil)
    {
        var sound = new CertificateForge { PublicKey = Key(Sequence(Identifier("1.3.101.112")), root.Bytes(32)) };
        var pem = HostileStock.Pem("CERTIFICATE", spoil(sound).ToDer());
        var name = root.Pick(Targets.Certificates);
        root.Put(name, root.Chance(50) ? pem : [.. root.Read(name), .. pem]);
    }

    private static void PutAnywhere(HostileCase root, byte[] der)
    {
        var label = root.Pick(["CERTIFICATE", "PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "X509 CRL", ""]);
        root.Put(root.Pick([.. Targets.Certificates, .. Targets.Keys]), label.Length == 0 ? der : HostileStock.Pem(label, der));
    }

    private static void PutKey(HostileCase root, byte[] der, string label = "RSA PRIVATE KEY")
    {
        var pem = HostileStock.Pem(label, der);
        root.Put(root.Pick(Targets.Keys), root.Chance(70) ? pem : [.. Enumerable.Repeat(pem, Math.Max(1, (1 << 20) / pem.Length)).SelectMany(each => each)]);
    }

    // Each may have signed the next: all bear one name.
    private static void RsaChain(HostileCase root)
    {
        var one = new CertificateForge
        {
            PublicKey = Rsa(root, 2048, 2048),
            Algorithm = Sequence(Identifier("1.2.840.113549.1.1.11"), [5, 0]),
        };
        root.Write("server.cert", [.. Enumerable.Range(0, 100).SelectMany(number =>
            HostileStock.Pem("CERTIFICATE", (one with { Serial = [1, (byte)number], Signature = root.Bytes(2047) }).ToDer()))]);
    }

    private static int Size(HostileCase root) => root.Random.Next(root.Chance(30) ? 700_000 : 3000);

    private static byte[] Text(int length) => Encoding.ASCII.GetBytes(new string('a', length));

    // An odd number of that many bytes.
    private static byte[] Number(HostileCase root, int length)
    {
        var bytes = root.Bytes(Math.Max(1, length));
        (bytes[0], bytes[^1]) = ((byte)(bytes[0] | 0x80), (byte)(bytes[^1] | 1));
        return Integer(bytes);
    }

    private static byte[] Rsa(HostileCase root, int modulus, int exponent) =>
        Key(Sequence(Identifier("1.2.840.113549.1.1.1"), [5, 0]), Sequence(Number(root, modulus), Number(root, exponent)));

    private static byte[] RsaKey(HostileCase root, int length) => Sequence(
        [2, 1, 0], Number(root, length), Number(root, length), Number(root, length),
        Number(root, length / 2), Number(root, length / 2), Number(root, length / 2), Number(root, length / 2), Number(root, length / 2));

    private static byte[] Curve(HostileCase root) =>
        Key(Sequence(Identifier("1.2.840.10045.2.1"), Parameters(root)), [2, .. root.Bytes(32)]);

    // A compressed point asks for a square root, which a number that is no prime need not have.
    private static byte[] Parameters(HostileCase root)
    {
        var length = root.Pick([32, 66, 82, 200, 600]);
        var field = root.Chance(60)
            ? Sequence(Identifier("1.2.840.10045.1.1"), Number(root, length))
            : Sequence(Identifier("1.2.840.10045.1.2"), Sequence(
                Integer([.. root.Pick<byte[]>([[1, 0x1b], [2, 0x90], [0x0f, 0xff, 0xff], [0x7f, 0xff, 0xff, 0xff]])]),
                Identifier("1.2.840.10045.1.2.3.2"), Integer([(byte)root.Random.Next(1, 200)])));
        return Sequence(
            [2, 1, 1], field, Sequence(Wrap(4, root.Bytes(length)), Wrap(4, root.Bytes(length))),
            Wrap(4, [(byte)root.Random.Next(2, 4), .. root.Bytes(length)]), Number(root, length));
    }

    private static byte[] Nest(HostileCase root)
    {
        var tag = root.Pick<byte>([0x30, 0x31, 0x04, 0x24, 0xa0, 0x03, 0x23]);
        var depth = root.Random.Next(root.Chance(50) ? 100 : 120_000);
        var nested = new byte[depth * 6];
        for (var level = 0; level < depth; level++)
        {
            var (at, length) = (level * 6, (depth - level - 1) * 6);
            (nested[at], nested[at + 1]) = (tag, 0x84);
            for (var i = 0; i < 4; i++) nested[at + 2 + i] = (byte)(length >> (24 - (i * 8)));
        }

        return nested;
    }
}
