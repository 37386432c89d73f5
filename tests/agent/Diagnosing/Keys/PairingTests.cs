using System.Security.Cryptography;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

[Collection(SharedKeys.Name)]
public sealed class PairingTests(KeyFixtures fixtures)
{
    [Fact]
    public async Task Pairing_EveryCertificateWithEveryKey_AgreesWithLibssl()
    {
        var pairs = KeyFixtures.Certificates.SelectMany(_ => KeyFixtures.Keys, (certificate, key) => (certificate, key)).ToArray();
        var judged = await Judge.LoadAsync(pairs.Select(p => (fixtures.Scratch.PathOf(p.certificate), fixtures.Scratch.PathOf(p.key))));

        var disagreements = pairs.Zip(judged)
            .Where(p => Answer(p.First.certificate, p.First.key) != p.Second)
            .Select(p => $"{p.First}: libssl {p.Second}, we {Answer(p.First.certificate, p.First.key)}");

        Assert.Empty(disagreements);
    }

    [Fact]
    public async Task SpkiSha256_EveryKey_IsThatOfOpenSslsPublicKey()
    {
        foreach (var key in KeyFixtures.Keys)
        {
            await OpenSslTool.RunAsync(fixtures.Path, $"pkey -in {key} -pubout -outform DER -out judged.pub");
            var judged = Convert.ToHexStringLower(SHA256.HashData(fixtures.Scratch.ReadBytes("judged.pub")));
            var parsed = PrivateKeyFile.Read(fixtures.Scratch.ReadBytes(key)).Parse.Key;

            Assert.Equal((key, judged), (key, parsed?.PublicHalf.SpkiSha256));
        }
    }

    private string Answer(string certificate, string key)
    {
        var chain = ServerCertificateFile.Read(fixtures.Scratch.ReadBytes(certificate));
        var parsed = PrivateKeyFile.Read(fixtures.Scratch.ReadBytes(key));
        if (chain.Content is not CertificateContent.Certificates) return "certificate";
        if (parsed.Parse.Key is not { } privateKey) return "key";
        var leaf = chain.Chain[0].PublicKey!;
        if (leaf.IsSameAs(privateKey.PublicHalf)) return "ok";
        return leaf.Algorithm == privateKey.PublicHalf.Algorithm ? "key" : "check";
    }
}
