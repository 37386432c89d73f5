using System.Text;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.Diagnosing.Keys.PublicKeys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

/// <summary>What a file gives, or that it gives nothing, is what the real libssl says of it.</summary>
/// <remarks>XMAILFLEET_MUTATIONS sets how many files of each kind; XMAILFLEET_SEED where to begin.</remarks>
[Collection(SharedKeys.Name)]
public sealed class PemAgreementTests(KeyFixtures fixtures)
{
    private static readonly int Cases = Extent.Of("XMAILFLEET_MUTATIONS", 600);
    private static readonly int FirstSeed = Extent.Of("XMAILFLEET_SEED", 0) * 1000;

    private ScratchDirectory Scratch => fixtures.Scratch;

    [Fact]
    public async Task ServerCertificate_MutatedFiles_LoadsWhereLibsslLoads()
    {
        var files = Mutate(1, [Scratch.Read("p256.crt"), Scratch.Read("rsa2048.crt"), Scratch.Read("p256.crt"), Scratch.Read("p256.key")]);
        var answers = await Judge.LoadAsync(files.Select(file => (file.Path, Scratch.PathOf("p256.key"))));

        AssertAgreement(files, answers.Select(answer => answer != "certificate"), content =>
            ServerCertificateFile.Read(content) is { Content: CertificateContent.Certificates } file && file.Chain.All(IsStrongEnough));
    }

    [Fact]
    public async Task PrivateKey_MutatedFiles_LoadsWhereLibsslLoads()
    {
        string[] blocks =
        [
            Scratch.Read("p256.key"), Scratch.Read("p256.sec1"), Scratch.Read("p256.params"), Scratch.Read("p256.crt"),
            Scratch.Read("p256.key").Replace(" PRIVATE", " EC PRIVATE", StringComparison.Ordinal),
            Scratch.Read("p256.explicit"), Scratch.Read("p256.compressed"),
        ];
        var files = Mutate(2, blocks, hasNul: false);
        var answers = await Judge.LoadAsync(files.Select(file => (Scratch.PathOf("p256.crt"), file.Path)));

        AssertAgreement(files, answers.Select(answer => answer == "ok"), content =>
            PrivateKeyFile.Read(content).Parse.Key is { } key && key.PublicHalf.IsSameAs(Leaf("p256.crt")));
    }

    [Fact]
    public async Task CaFile_MutatedFiles_LoadsWhereLibsslLoads()
    {
        var files = Mutate(3, [Scratch.Read("p256.crt"), Scratch.Read("rsa2048.crt"), Scratch.Read("p384.crt"), Scratch.Read("p256.key"), ""]);
        var answers = await Judge.LoadCaAsync(files.Select(file => file.Path));

        AssertAgreement(files, answers.Select(answer => answer == "ok"), content => CaFileReading.Read(content).IsLoadable);
    }

    // OpenSSL 3 looks at the header of server.key from eleven bytes on, and at that of a key in certs.pem always.
    [Theory]
    [InlineData("X: y", "p256.key")]
    [InlineData("abcd: wxy", "p256.key")]
    [InlineData("abcde: wxy", "p256.key")]
    [InlineData("Proc-Type: 4,CLEAR", "p256.key")]
    [InlineData("Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF", "p256.key")]
    [InlineData("X: y", "p256.params")]
    [InlineData("abcde: wxy", "p256.params")]
    public async Task Key_WithAHeader_LoadsWhereLibsslLoads(string header, string content)
    {
        var key = Scratch.Read(content).Replace("EC PARAMETERS", "PRIVATE KEY", StringComparison.Ordinal)
            .Replace("BEGIN PRIVATE KEY-----\n", $"BEGIN PRIVATE KEY-----\n{header}\n\n", StringComparison.Ordinal);
        var path = Scratch.Write("headed.key", key);
        var twicePath = Scratch.Write("headed-twice.key", key + Scratch.Read("p256.key"));
        var caPath = Scratch.Write("headed.ca", key + Scratch.Read("p256.crt"));

        Assert.Equal(await Judge.LoadAsync(Scratch.PathOf("p256.crt"), path) == "ok", PrivateKeyFile.Read(Scratch.ReadBytes("headed.key")).Parse.Key is not null);
        Assert.Equal(await Judge.LoadAsync(Scratch.PathOf("p256.crt"), twicePath) == "ok", PrivateKeyFile.Read(Scratch.ReadBytes("headed-twice.key")).Parse.Key is not null);
        Assert.Equal((await Judge.LoadCaAsync([caPath]))[0] == "ok", CaFileReading.Read(Scratch.ReadBytes("headed.ca")).IsLoadable);
    }

    // Security level 2, which is that of the libssl here; a mutation may leave a certificate without a key it can tell.
    private static bool IsStrongEnough(ParsedCertificate certificate) =>
        CertificateFacts.Of(certificate) is { KeySecurityBits: >= 112 } facts
        && (facts.SignatureExempt || facts.SignatureSecurityBits >= 112);

    private PublicKey Leaf(string name) =>
        ServerCertificateFile.Read(Scratch.ReadBytes(name)).Chain[0].PublicKey!;

    private List<(string Path, byte[] Content)> Mutate(int seed, string[] blocks, bool hasNul = true)
    {
        var mutations = new PemMutations(FirstSeed + seed, blocks, hasNul);
        return [.. Enumerable.Range(0, Cases).Select(number =>
        {
            var content = mutations.Next();
            return (Scratch.Write($"mutated-{seed}-{number}", content), content);
        })];
    }

    private static void AssertAgreement(
        List<(string Path, byte[] Content)> files, IEnumerable<bool> judged, Func<ReadOnlyMemory<byte>, bool> ours)
    {
        var disagreements = files.Zip(judged).Where(pair => ours(pair.First.Content) != pair.Second).ToList();

        Assert.True(disagreements.Count == 0, Describe(disagreements));
        Assert.Contains(judged, loaded => loaded);
        Assert.Contains(judged, loaded => !loaded);
    }

    private static string Describe(List<((string Path, byte[] Content) File, bool Judged)> disagreements) =>
        disagreements.Count == 0
            ? ""
            : $"{disagreements.Count} of {Cases}; libssl {disagreements[0].Judged}, we not:\n{Encoding.Latin1.GetString(disagreements[0].File.Content)}";
}
