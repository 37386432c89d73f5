using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Diagnosing.Keys.PublicKeys;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys.PublicKeys;

[Collection(SharedKeys.Name)]
public sealed class SecurityStrengthTests(KeyFixtures fixtures)
{
    [Fact]
    public async Task Factoring_EverySize_IsWhatOpenSslCounts()
    {
        int[] sizes = [.. Enumerable.Range(512, 1800), .. Enumerable.Range(0, 900).Select(step => 2304 + (step * 16))];

        Assert.Equal(await Judge.FactoringAsync(sizes), sizes.Select(SecurityStrength.Factoring));
    }

    [Fact]
    public async Task Certificates_EveryKindAndDigest_AreWhatOpenSslCounts()
    {
        var names = KeyFixtures.Certificates.ToList();
        foreach (var digest in new[] { "md5", "sha1", "sha224", "sha384", "sha512", "sha3-256", "ripemd160" })
        {
            await OpenSslTool.RunAsync(fixtures.Path, $"req -x509 -key rsa2048.key -subj /CN=x -{digest} -out rsa-{digest}.crt");
            names.Add($"rsa-{digest}.crt");
        }

        await OpenSslTool.RunAsync(
            fixtures.Path, "req -x509 -key rsa2048.key -subj /CN=x -sha1 -sigopt rsa_padding_mode:pss -out rsa-pss-sha1.crt");
        names.Add("rsa-pss-sha1.crt");
        var judged = await Judge.StrengthAsync(names.Select(fixtures.Scratch.PathOf));

        Assert.Equal(names.Zip(judged.Select(file => file[0])), names.Select(name => (name, Count(name))));
    }

    private (int Key, int Signature, bool SelfSigned) Count(string name)
    {
        var certificate = ServerCertificateFile.Read(fixtures.Scratch.ReadBytes(name)).Chain[0];
        var facts = CertificateFacts.Of(certificate);
        return (facts.KeySecurityBits, facts.SignatureSecurityBits, facts.SignatureExempt);
    }
}
