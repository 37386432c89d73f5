using System.Text;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Diagnosing.Keys.PrivateKeys;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

[Collection(SharedKeys.Name)]
public sealed class HostileInputTests(KeyFixtures fixtures)
{
    public static TheoryData<string> Shapes => [.. MakeShapes().Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Readers_HostileFile_AnswerWithoutThrowing(string shape)
    {
        var content = MakeShapes()[shape];

        Assert.Null(PrivateKeyFile.Read(content).Parse.Key);
        Assert.Empty(ServerCertificateFile.Read(content).Chain);
        Assert.False(CaFileReading.Read(content).IsLoadable);
        _ = ContentClues.Of(content);
    }

    [Fact]
    public void Readers_EveryByteOfACertificateAndAKeyFlipped_AnswerWithoutThrowing()
    {
        foreach (var (name, label) in new[] { ("rsapss", "CERTIFICATE"), ("p256explicit", "CERTIFICATE"), ("p256explicit", "PRIVATE KEY") })
        {
            var der = Decode(fixtures.Scratch.Read(label is "CERTIFICATE" ? $"{name}.crt" : $"{name}.key"));
            for (var position = 0; position < der.Length; position++)
            {
                var flipped = (byte[])der.Clone();
                flipped[position] ^= 0xff;
                var content = Pem(label, flipped);
                _ = PrivateKeyFile.Read(content);
                foreach (var certificate in ServerCertificateFile.Read(content).Chain)
                    _ = CertificateFacts.Of(certificate);
            }
        }
    }

    private static Dictionary<string, byte[]> MakeShapes() => new()
    {
        ["zeros"] = new byte[1 << 20],
        ["a million lines"] = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("\n", 1 << 20))),
        ["one long line"] = Encoding.ASCII.GetBytes(new string('A', 1 << 20)),
        ["begin lines only"] = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("-----BEGIN CERTIFICATE-----\n", 36_000))),
        ["many empty blocks"] = Encoding.ASCII.GetBytes(
            string.Concat(Enumerable.Repeat("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n", 20_000))),
        ["deep certificate"] = Pem("CERTIFICATE", Nest(200_000)),
        ["deep key"] = Pem("PRIVATE KEY", Nest(200_000)),
        ["deep octets"] = Pem("CERTIFICATE", Nest(60_000, 0x04)),
        ["huge modulus"] = Pem("RSA PRIVATE KEY", HugeRsa()),
        ["deep DER"] = Nest(200_000),
    };

    // Lengths of five bytes keep every level definite.
    private static byte[] Nest(int depth, byte tag = 0x30)
    {
        var nested = new byte[depth * 6];
        for (var level = 0; level < depth; level++)
        {
            var (at, length) = (level * 6, (depth - level - 1) * 6);
            (nested[at], nested[at + 1]) = (tag, 0x84);
            for (var i = 0; i < 4; i++) nested[at + 2 + i] = (byte)(length >> (24 - (i * 8)));
        }

        return nested;
    }

    // Nine integers of 60 kilobytes would take minutes of arithmetic; the version is broken off so that none is a key.
    private static byte[] HugeRsa()
    {
        var integer = new byte[60_004];
        Array.Fill(integer, (byte)0x7f);
        (integer[0], integer[1], integer[2], integer[3]) = (0x02, 0x82, 60_000 >> 8, 60_000 & 0xff);
        var content = Enumerable.Repeat(integer, 8).SelectMany(bytes => bytes).ToArray();
        return [0x30, 0x83, (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length, .. content];
    }

    private static byte[] Pem(string label, byte[] data) =>
        Encoding.ASCII.GetBytes(System.Security.Cryptography.PemEncoding.WriteString(label, data) + "\n");

    private static byte[] Decode(string pem)
    {
        var fields = System.Security.Cryptography.PemEncoding.Find(pem);
        return Convert.FromBase64String(pem[fields.Base64Data]);
    }
}
