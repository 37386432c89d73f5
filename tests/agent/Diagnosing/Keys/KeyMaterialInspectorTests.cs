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

    // Both structures end with the point.
    private static byte[] SwapPublicHalf(byte[] key, byte[] point) => [.. key[..^65], .. point];

    private byte[] Der(string name)
    {
        var pem = fixtures.Scratch.Read(name);
        return Convert.FromBase64String(pem[System.Security.Cryptography.PemEncoding.Find(pem).Base64Data]);
    }
}
