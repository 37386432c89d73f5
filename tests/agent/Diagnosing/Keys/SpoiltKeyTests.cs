using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

/// <summary>Private keys with numbers that do not fit, or in structures that are not quite theirs: handshakes succeed where the agent says so.</summary>
[Collection(SharedKeys.Name)]
public sealed class SpoiltKeyTests(KeyFixtures fixtures)
{
    private static readonly string[] Names = ["n", "e", "d", "p", "q", "dP", "dQ", "qInv"];

    private ScratchDirectory Scratch => fixtures.Scratch;

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("p")]
    [InlineData("dP")]
    [InlineData("qInv")]
    [InlineData("d dP")]
    [InlineData("d qInv")]
    [InlineData("d p")]
    [InlineData("d=0")]
    [InlineData("p=0")]
    [InlineData("dP=0")]
    [InlineData("d=0 dP=0")]
    [InlineData("p=0 q=0 dP=0 dQ=0 qInv=0")]
    [InlineData("version=1")]
    [InlineData("version=2")]
    public async Task Rsa_NumbersThatDoNotFit_ServeWhereOpenSslDoesWithoutThem(string spoilt)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(Scratch.Read("rsa2048.key"));
        var key = rsa.ExportParameters(includePrivateParameters: true);
        var numbers = new[] { key.Modulus, key.Exponent, key.D, key.P, key.Q, key.DP, key.DQ, key.InverseQ }
            .Select(number => new BigInteger(number, isUnsigned: true, isBigEndian: true)).ToArray();
        var version = 0;
        foreach (var change in spoilt.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (change.Split('=')[0], change.Contains('=') ? int.Parse(change.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture) : (int?)null);
            if (name == "version") version = value!.Value;
            else numbers[Array.IndexOf(Names, name)] = value ?? numbers[Array.IndexOf(Names, name)] + 2;
        }

        await AssertAgreementAsync("rsa2048.crt", PemEncoding.WriteString("RSA PRIVATE KEY", Encode(version, numbers)));
    }

    [Theory]
    [InlineData("rsa2048", "")]
    [InlineData("rsa2048", "00")]
    [InlineData("p256", "3000")]
    [InlineData("ed25519", "0102")]
    public async Task Pkcs8_BytesBehindIt_ArePassedOver(string name, string behind)
    {
        var pem = Scratch.Read($"{name}.key");
        var der = Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]);

        await AssertAgreementAsync($"{name}.crt", PemEncoding.WriteString("PRIVATE KEY", [.. der, .. Convert.FromHexString(behind)]));
    }

    [Fact]
    public async Task Ed25519_WithParameters_IsNoKey()
    {
        var pem = Scratch.Read("ed25519.key");
        var der = Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]);
        // SEQUENCE { INTEGER 0, SEQUENCE { OBJECT ed25519, NULL }, OCTET STRING }
        byte[] spoilt = [0x30, (byte)(der[1] + 2), .. der.AsSpan(2, 3), 0x30, (byte)(der[6] + 2), .. der.AsSpan(7, 5), 0x05, 0x00, .. der.AsSpan(12)];

        await AssertAgreementAsync("ed25519.crt", PemEncoding.WriteString("PRIVATE KEY", spoilt));
    }

    // certs.pem, in which OpenSSL parses keys by other rules.
    [Theory]
    [InlineData("p256.key", "EC PRIVATE KEY")]
    [InlineData("p256.key", "RSA PRIVATE KEY")]
    [InlineData("p256.key", "ANY PRIVATE KEY")]
    [InlineData("p256.sec1", "EC PRIVATE KEY")]
    [InlineData("p256.sec1", "PRIVATE KEY")]
    [InlineData("p256.sec1", "ANY PRIVATE KEY")]
    [InlineData("rsa2048.key", "RSA PRIVATE KEY")]
    [InlineData("rsa2048.key", "EC PRIVATE KEY")]
    [InlineData("rsa2048.key", "DSA PRIVATE KEY")]
    [InlineData("ed25519.key", "EC PRIVATE KEY")]
    public async Task CaFile_KeyUnderANameOfAnother_LoadsWhereLibsslLoadsIt(string name, string label)
    {
        var pem = Scratch.Read(name);
        var key = PemEncoding.WriteString(label, Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]));
        var path = Scratch.Write("labelled.ca", key + "\n" + Scratch.Read("p256.crt"));

        Assert.Equal(
            (await Judge.LoadCaAsync([path]))[0] == "ok",
            CaFileReading.Read(Scratch.ReadBytes("labelled.ca")).IsLoadable);
    }

    private async Task AssertAgreementAsync(string certificate, string key)
    {
        var path = Scratch.Write("spoilt.key", key + "\n");

        var parsed = PrivateKeyFile.Read(Scratch.ReadBytes("spoilt.key")).Parse.Key;

        Assert.Equal(
            await Judge.HandshakeAsync(Scratch.PathOf(certificate), path, Scratch.PathOf("p256.crt"), null, null),
            parsed is { IsConsistent: true });
    }

    private static byte[] Encode(int version, IEnumerable<BigInteger> numbers)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(version);
            foreach (var number in numbers) writer.WriteInteger(number);
        }

        return writer.Encode();
    }
}
