using Microsoft.Extensions.Time.Testing;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

[Collection(SharedKeys.Name)]
public sealed class KeyMaterialInspectorTests(KeyFixtures fixtures) : IDisposable
{
    private readonly MailRoot _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task InspectAsync_SecondFileOfARenewalFollows_SeesNoMismatch()
    {
        Place("p256.crt", "p256b.key");

        var inspection = InspectAsync();
        Assert.False(inspection.IsCompleted);
        Place("p256.crt", "p256.key");
        var facts = await inspection;

        Assert.Equal(Pairing.Matched, facts.Pairing);
        Assert.Null(facts.PairingRecheckTime);
    }

    [Fact]
    public async Task InspectAsync_KeyIsBeingWritten_SeesItWhole()
    {
        Place("p256.crt", "p256.key");
        _root.Write("server.key", "");

        var inspection = InspectAsync();
        Assert.False(inspection.IsCompleted);
        Place("p256.crt", "p256.key");

        Assert.Equal(Pairing.Matched, (await inspection).Pairing);
    }

    [Fact]
    public async Task InspectAsync_KeyIsRemovedToBeReplaced_SeesTheNewOne()
    {
        Place("p256.crt", "p256.key");
        File.Delete(_root.PathOf("server.key"));

        var inspection = InspectAsync();
        Assert.False(inspection.IsCompleted);
        Place("p256.crt", "p256.key");

        Assert.Equal(Pairing.Matched, (await inspection).Pairing);
    }

    [Fact]
    public async Task InspectAsync_FilesOfOldDateAreMovedIntoPlace_SeesNoMismatchInBetween()
    {
        Place("p256b.crt", "p256b.key");
        foreach (var name in new[] { "server.cert", "server.key" })
        {
            _root.Write(name + ".new", fixtures.Scratch.ReadBytes(name == "server.key" ? "p256.key" : "p256.crt"));
            File.SetLastWriteTimeUtc(_root.PathOf(name + ".new"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        File.Move(_root.PathOf("server.cert.new"), _root.PathOf("server.cert"), overwrite: true);
        var inspection = InspectAsync();
        Assert.False(inspection.IsCompleted);
        File.Move(_root.PathOf("server.key.new"), _root.PathOf("server.key"), overwrite: true);

        Assert.Equal(Pairing.Matched, (await inspection).Pairing);
    }

    [Fact]
    public async Task InspectAsync_LinkIsTurnedToAFileOfOldDate_SeesNoMismatchInBetween()
    {
        Place("p256b.crt", "p256b.key");
        _root.Write("archive.crt", fixtures.Scratch.ReadBytes("p256.crt")).Write("archive.key", fixtures.Scratch.ReadBytes("p256.key"));
        foreach (var name in new[] { "archive.crt", "archive.key" })
            File.SetLastWriteTimeUtc(_root.PathOf(name), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.Delete(_root.PathOf("server.cert"));
        File.CreateSymbolicLink(_root.PathOf("server.cert"), "archive.crt");

        var inspection = InspectAsync();
        Assert.False(inspection.IsCompleted);
        File.Delete(_root.PathOf("server.key"));
        File.CreateSymbolicLink(_root.PathOf("server.key"), "archive.key");

        Assert.Equal(Pairing.Matched, (await inspection).Pairing);
    }

    [Fact]
    public async Task InspectAsync_FreshMismatchThatStays_IsConfirmedByASecondReading()
    {
        Place("p256.crt", "p256b.key");

        var facts = await InspectAsync();

        Assert.Equal(Pairing.Mismatched, facts.Pairing);
        Assert.NotNull(facts.PairingRecheckTime);
    }

    [Fact]
    public async Task InspectAsync_OldMismatch_IsToldAtOnce()
    {
        Place("p256.crt", "p256b.key");

        var facts = await InspectAsync(clock: new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(1)));

        Assert.Equal(Pairing.Mismatched, facts.Pairing);
        Assert.Null(facts.PairingRecheckTime);
    }

    [Fact]
    public async Task InspectAsync_KeyWithThePublicHalfOfAnother_IsInconsistentAlthoughItLoads()
    {
        var swapped = SwapPublicHalf(Der("p256.sec1"), Der("p256b.key")[^65..]);
        _root.Write("server.cert", fixtures.Scratch.ReadBytes("p256b.crt"));
        _root.Write("server.key", System.Security.Cryptography.PemEncoding.WriteString("EC PRIVATE KEY", swapped) + "\n");

        var facts = await InspectAsync();

        Assert.Equal("ok", await Judge.LoadAsync(_root.PathOf("server.cert"), _root.PathOf("server.key")));
        Assert.Equal((Pairing.Matched, PrivateKeyContent.Inconsistent), (facts.Pairing, facts.PrivateKey.Content));
    }

    // The second key is in another spelling than its certificate's; the block before it is no key that loads.
    [Fact]
    public async Task InspectAsync_SeveralKeysInServerKey_TellsThoseBelowTheFirst()
    {
        const string Broken = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
        _root.Write("server.cert", fixtures.Scratch.Read("rsa2048.crt") + fixtures.Scratch.Read("p256.crt"));
        _root.Write("server.key", fixtures.Scratch.Read("rsa2048.key") + Broken + fixtures.Scratch.Read("p256.compressed") + fixtures.Scratch.Read("p384.key"));

        var facts = await InspectAsync();

        Assert.Equal(Pairing.Matched, facts.Pairing);
        Assert.Equal([3, 4], facts.PrivateKey.FurtherKeys.Select(key => key.Position));
        Assert.Equal(await SpkiAsync("p256.crt"), facts.PrivateKey.FurtherKeys[0].SpkiSha256);
        Assert.Equal(await SpkiAsync("p384.crt"), facts.PrivateKey.FurtherKeys[1].SpkiSha256);
    }

    [Fact]
    public async Task InspectAsync_MoreKeysThanAnybodyKeeps_TellsTwenty()
    {
        _root.Write("server.key", string.Concat(Enumerable.Repeat(fixtures.Scratch.Read("p256.key"), 30)));

        Assert.Equal(Enumerable.Range(2, 20), (await InspectAsync()).PrivateKey.FurtherKeys.Select(key => key.Position));
    }

    [Theory]
    [InlineData(0b110_000_000, false)]
    [InlineData(0b110_000_100, true)]
    public async Task InspectAsync_UserOfTheServer_ReadsWhatItsRightsAllow(int mode, bool readable)
    {
        Place("p256.crt", "p256.key");
        File.SetUnixFileMode(_root.Directory, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(_root.PathOf("server.key"), (UnixFileMode)mode);

        Assert.Equal(readable, (await InspectAsync(UnixUser.Find("nobody"))).PrivateKey.ReadableByServer);
        Assert.False((await InspectAsync()).PrivateKey.HasReadableByServer);
    }

    private void Place(string certificate, string key)
    {
        _root.Write("server.cert", fixtures.Scratch.ReadBytes(certificate));
        _root.Write("server.key", fixtures.Scratch.ReadBytes(key));
    }

    private async Task<KeyMaterial> InspectAsync(UnixUser? user = null, TimeProvider? clock = null) => (await KeyMaterialInspector.InspectAsync(
        new XMailInstallation { MailRoot = _root.Directory, MailRootSource = InstallationSource.Option },
        clock ?? TimeProvider.System,
        Task.FromResult(0),
        CancellationToken.None,
        user)).Facts;

    private async Task<string> SpkiAsync(string certificate)
    {
        await OpenSslTool.RunAsync(fixtures.Path, $"x509 -in {certificate} -noout -pubkey -out spki.pem");
        await OpenSslTool.RunAsync(fixtures.Path, "pkey -pubin -in spki.pem -outform DER -out spki.der");
        return (await OpenSslTool.RunAsync(fixtures.Path, "dgst -sha256 -r spki.der")).Split(' ')[0];
    }

    // Both structures end with the point.
    private static byte[] SwapPublicHalf(byte[] key, byte[] point) => [.. key[..^65], .. point];

    private byte[] Der(string name)
    {
        var pem = fixtures.Scratch.Read(name);
        return Convert.FromBase64String(pem[System.Security.Cryptography.PemEncoding.Find(pem).Base64Data]);
    }
}
