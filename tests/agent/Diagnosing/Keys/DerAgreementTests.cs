using System.Security.Cryptography;
using System.Text;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

/// <summary>
/// A file whose PEM is sound and whose DER is not, for every kind of certificate and key, with a bit or two changed by chance:
/// what the real libssl refuses is never said to be sound. The other way round the agent may be stricter with a certificate:
/// OpenSSL leaves parts of it unparsed that nobody but it would take.
/// </summary>
/// <remarks>XMAILFLEET_MUTATIONS sets how many of each kind; XMAILFLEET_SEED where to begin.</remarks>
[Collection(SharedKeys.Name)]
public sealed class DerAgreementTests(KeyFixtures fixtures)
{
    private static readonly int Cases = Extent.Of("XMAILFLEET_MUTATIONS", 60);
    private static readonly int FirstSeed = Extent.Of("XMAILFLEET_SEED", 0) * 1000;

    private ScratchDirectory Scratch => fixtures.Scratch;

    [Fact]
    public async Task ServerCertificate_MutatedDer_IsRefusedWhereLibsslRefuses()
    {
        var files = KeyFixtures.Certificates.SelectMany((name, kind) => Mutate(name, "CERTIFICATE", kind)).ToList();
        var answers = await Judge.LoadAsync(files.Select(file => (file.Path, Scratch.PathOf("p256.key"))));

        AssertAgreement(files, answers.Select(answer => answer != "certificate"), content =>
            ServerCertificateFile.Read(content) is { Content: CertificateContent.Certificates } file && file.Chain.All(IsStrongEnough));
        Assert.Contains(answers, answer => answer != "certificate");
    }

    [Fact]
    public async Task CaFile_MutatedDer_IsRefusedWhereLibsslRefuses()
    {
        var files = KeyFixtures.Certificates.SelectMany((name, kind) => Mutate(name, "CERTIFICATE", 100 + kind)).ToList();
        var answers = await Judge.LoadCaAsync(files.Select(file => file.Path));

        AssertAgreement(files, answers.Select(answer => answer == "ok"), content => CaFileReading.Read(content).IsLoadable);
        Assert.Contains("ok", answers);
    }

    [Fact]
    public async Task PrivateKey_MutatedDer_PairsWhereLibsslPairs()
    {
        foreach (var (kind, certificate) in KeyFixtures.Certificates.Index())
        {
            var files = Mutate(Path.ChangeExtension(certificate, "key"), "PRIVATE KEY", 200 + kind);
            var answers = await Judge.LoadAsync(files.Select(file => (Scratch.PathOf(certificate), file.Path)));
            var leaf = ServerCertificateFile.Read(Scratch.ReadBytes(certificate)).Chain[0].PublicKey!;

            AssertAgreement(files, answers.Select(answer => answer is "ok"), content =>
                PrivateKeyFile.Read(content).Parse.Key is { } key && key.PublicHalf.IsSameAs(leaf));
        }
    }

    // Security level 2, which is that of the libssl here.
    private static bool IsStrongEnough(ParsedCertificate certificate) =>
        CertificateFacts.Of(certificate) is { KeySecurityBits: >= 112 } facts
        && (facts.SignatureExempt || facts.SignatureSecurityBits >= 112);

    private List<(string Path, byte[] Content)> Mutate(string name, string label, int seed)
    {
        var pem = Scratch.Read(name);
        var block = PemEncoding.Find(pem);
        if (pem[block.Label] != label) return [];
        var der = Convert.FromBase64String(pem[block.Base64Data]);
        // Reproducible noise, not secrets.
#pragma warning disable CA5394
        var random = new Random(FirstSeed + seed);
        return [.. Enumerable.Range(0, Cases).Select(number =>
        {
            var changed = (byte[])der.Clone();
            for (var count = random.Next(1, 3); count > 0; count--) changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            var content = Encoding.ASCII.GetBytes(PemEncoding.WriteString(label, changed) + "\n");
            return (Scratch.Write($"der-{name}-{seed}-{number}", content), content);
        })];
#pragma warning restore CA5394
    }

    private static void AssertAgreement(
        List<(string Path, byte[] Content)> files, IEnumerable<bool> judged, Func<ReadOnlyMemory<byte>, bool> ours)
    {
        var disagreements = files.Zip(judged).Where(pair => ours(pair.First.Content) && !pair.Second).ToList();

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Select(pair =>
            $"{Path.GetFileName(pair.First.Path)}: libssl {pair.Second}\n{Encoding.ASCII.GetString(pair.First.Content)}").Prepend($"{disagreements.Count} of {files.Count}")));
        Assert.Contains(judged, loaded => !loaded);
    }
}
