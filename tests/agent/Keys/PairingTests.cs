using XMailFleet.Agent.Keys;
using XMailFleet.Agent.Keys.PrivateKeys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Keys;

public sealed class PairingTests(KeyFixtures fixtures) : IClassFixture<KeyFixtures>
{
    [Fact]
    public void Pairing_EveryCertificateWithEveryKey_AgreesWithLibssl()
    {
        var pairs = fixtures.Certificates.SelectMany(_ => fixtures.Keys, (certificate, key) => (certificate, key)).ToArray();
        var judged = Judge.Load(pairs.Select(p => (fixtures.Scratch.PathOf(p.certificate), fixtures.Scratch.PathOf(p.key))));

        var disagreements = pairs.Zip(judged)
            .Where(p => Answer(p.First.certificate, p.First.key) != p.Second)
            .Select(p => $"{p.First}: libssl {p.Second}, we {Answer(p.First.certificate, p.First.key)}");

        Assert.Empty(disagreements);
    }

    [Fact]
    public void SpkiSha256_EveryKey_IsThatOfOpenSslsPublicKey()
    {
        var disagreements = fixtures.Keys.Where(key => Ours(key) != Judged(key));

        Assert.Empty(disagreements);

        string Ours(string key) =>
            PrivateKeyFile.Read(File.ReadAllBytes(fixtures.Scratch.PathOf(key))).Parse.Key!.PublicHalf.SpkiSha256;

        string Judged(string key)
        {
            OpenSsl.Run(fixtures.Path, $"pkey -in {key} -pubout -outform DER -out judged.pub");
            var hash = System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(fixtures.Scratch.PathOf("judged.pub")));
            return Convert.ToHexStringLower(hash);
        }
    }

    private string Answer(string certificate, string key)
    {
        var chain = ServerCertificateFile.Read(File.ReadAllBytes(fixtures.Scratch.PathOf(certificate)));
        var parsed = PrivateKeyFile.Read(File.ReadAllBytes(fixtures.Scratch.PathOf(key)));
        if (chain.Content is not CertificateContent.Certificates) return "certificate";
        if (parsed.Parse.Key is not { } privateKey) return "key";
        var leaf = chain.Chain[0].PublicKey!;
        if (leaf.IsSameAs(privateKey.PublicHalf)) return "ok";
        return leaf.Algorithm == privateKey.PublicHalf.Algorithm ? "key" : "check";
    }
}
