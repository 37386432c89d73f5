using System.Security.Cryptography;
using System.Text;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys.Certificates;

/// <summary>Whether a certificate loads depends on the types and the text of its names as it does for the real libssl.</summary>
[Collection(SharedKeys.Name)]
public sealed class NameValueTests(KeyFixtures fixtures)
{
    // Twenty bytes: whole characters of one, two and four.
    private const string Name = "rsa4096.example.test";

    [Fact]
    public async Task CertificateParser_NameOfEveryType_IsRefusedWhereLibsslRefuses()
    {
        // Types that it does not know OpenSSL leaves unread; the agent refuses some of them, and nobody uses any.
        byte[] types = [.. Enumerable.Range(1, 30).Select(type => (byte)type), 0x4c, 0x8c, 0xcc];

        var compared = await CompareAsync(types.Select(type => ($"type {type:x2}", type, Encoding.ASCII.GetBytes(Name))));

        Assert.DoesNotContain(compared, name => name is { Ours: true, Libssl: false });
        Assert.Contains(compared, name => name is { Ours: true, Libssl: true });
        Assert.Contains(compared, name => name is { Ours: false, Libssl: false });
    }

    [Theory]
    [InlineData(0x0c)]
    [InlineData(0x13)]
    [InlineData(0x14)]
    [InlineData(0x16)]
    [InlineData(0x1c)]
    [InlineData(0x1e)]
    public async Task CertificateParser_NameOfAnyText_LoadsWhereLibsslLoads(byte type)
    {
        var compared = await CompareAsync(Texts().Select(text => ($"type {type:x2} {Convert.ToHexStringLower(text)}", type, text)));

        Assert.DoesNotContain(compared, name => name.Ours != name.Libssl);
    }

    private static IEnumerable<byte[]> Texts()
    {
        foreach (var (first, second) in new[] { (0xd8, 0x00), (0xdc, 0x00), (0xff, 0xff), (0xc3, 0xa9), (0xc3, 0x28), (0x00, 0x00), (0x00, 0xd8), (0x00, 0x11), (0xed, 0xa0) })
        {
            var text = new byte[Name.Length];
            for (var position = 1; position < text.Length; position += 2) text[position] = (byte)'a';
            (text[0], text[1]) = ((byte)first, (byte)second);
            yield return text;
            (text[0], text[1], text[2], text[3]) = (0, 0, (byte)first, (byte)second);
            yield return [.. text];
        }
    }

    private async Task<List<(string Story, bool Ours, bool Libssl)>> CompareAsync(IEnumerable<(string Story, byte Type, byte[] Text)> names)
    {
        var files = names.Select((name, number) => (name.Story, Content: Rename(name.Type, name.Text), Path: $"name-{name.Type:x2}-{number}")).ToList();
        var answers = await Judge.LoadCaAsync(files.Select(file => fixtures.Scratch.Write(file.Path, file.Content)));

        return [.. files.Zip(answers, (file, answer) => (file.Story, CaFileReading.Read(file.Content).IsLoadable, answer == "ok"))];
    }

    // The common name of issuer and subject, by other bytes.
    private byte[] Rename(byte type, byte[] text)
    {
        var pem = fixtures.Scratch.Read("rsa4096.crt");
        var der = Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]);
        byte[] sought = [0x0c, (byte)Name.Length, .. Encoding.ASCII.GetBytes(Name)];
        foreach (var at in new[] { der.AsSpan().IndexOf(sought), der.AsSpan().LastIndexOf(sought) })
        {
            der[at] = type;
            text.CopyTo(der, at + 2);
        }

        return Encoding.ASCII.GetBytes(PemEncoding.WriteString("CERTIFICATE", der) + "\n");
    }
}
