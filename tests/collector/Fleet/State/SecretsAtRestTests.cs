using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Fleet.State;

/// <summary>Where the keys of a fleet stand at rest. They are searched for in every file, in every form.</summary>
public sealed class SecretsAtRestTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Keys_StandInTheirOwnFilesAndNowhereElse()
    {
        var data = _directory.PathOf("fleet");
        PlantedSecrets secrets;
        await using (var store = await SealedHistory.OpenAsync(data))
        {
            secrets = await SecretsAsync(store, data);
            await store.AddHostAsync(RecordedHost.Make("mx1"), default);
            await CollectorId.OfAsync(data);
            // Also in the log, where it was written first.
            AssertOnlyWhereTheyBelong(secrets, data);
            await LiteDbBackup.MakeAsync(data, _directory.PathOf("backup"), new RecordedProgress(), TimeProvider.System, default);
        }

        AssertOnlyWhereTheyBelong(secrets, data);
        Assert.Empty(secrets.FoundIn(_directory.ReadBytes("backup")));

        await SealedHistory.RestoreAsync(_directory.PathOf("backup"), data, _directory.PathOf("restored"));
        AssertOnlyWhereTheyBelong(secrets, _directory.PathOf("restored"));
    }

    [Fact]
    public async Task Files_OfTheStateAndABackup_AreTheOwnersAlone()
    {
        var data = _directory.PathOf("fleet");
        await using (await SealedHistory.OpenAsync(data)) await CollectorId.OfAsync(data);
        await LiteDbBackup.MakeAsync(data, _directory.PathOf("backup"), new RecordedProgress(), TimeProvider.System, default);
        await SealedHistory.RestoreAsync(_directory.PathOf("backup"), data, _directory.PathOf("restored"));
        string[] files = [_directory.PathOf("backup"), .. Directory.GetFiles(data), .. Directory.GetFiles(_directory.PathOf("restored"))];
        Assert.InRange(files.Length, 8, int.MaxValue);
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task Refusals_OfKeysThatDoNotFit_SayNothingOfThem()
    {
        var data = _directory.PathOf("fleet");
        await using var store = await SealedHistory.OpenAsync(data);
        var secrets = await SecretsAsync(store, data);
        await WrappingKey.ReplaceAsync(data, new byte[KeyWrap.KeyLength], default);
        var refusal = await Assert.ThrowsAsync<HistoryException>(() => LiteDbBackup.MakeAsync(data, _directory.PathOf("backup"), new RecordedProgress(), TimeProvider.System, default));
        Assert.Empty(secrets.FoundIn(System.Text.Encoding.UTF8.GetBytes($"{refusal}")));
        var wrap = WrappingKey.Open(data, mayMake: false);
        Assert.DoesNotContain(Convert.ToHexStringLower(wrap.Key), $"{wrap}{await SealedHistory.KeyOfAsync(data)}", StringComparison.Ordinal);
    }

    private static async Task<PlantedSecrets> SecretsAsync(LiteDbHistoryStore store, string data)
    {
        var wrap = WrappingKey.Open(data, mayMake: false);
        return PlantedSecrets.Of(await AuthorityStore.OpenAsync(store.Members, wrap, TimeProvider.System), wrap, await SealedHistory.KeyOfAsync(data));
    }

    private static void AssertOnlyWhereTheyBelong(PlantedSecrets secrets, string data)
    {
        var found = Directory.GetFiles(data, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != LiteDbFile.LockName)
            .SelectMany(path => secrets.FoundIn(Read(path)).Select(name => $"{Path.GetFileName(path)}: {name}"))
            .ToList();
        Assert.Contains("wrapping.key: wrapping key", found);
        Assert.Empty(found.Except(["wrapping.key: wrapping key", "recovery-key.txt: recovery key"]));
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
