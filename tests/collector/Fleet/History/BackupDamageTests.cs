using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Testing;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>Backups that are not as they were made. Nothing of them may be restored, and the history that is there stays.</summary>
public sealed class BackupDamageTests : IAsyncLifetime, IDisposable
{
    // The line at the beginning, version, length; the history in pages of LiteDB; the checksum.
    private const int Version = 18;
    private const int Length = 22;
    private const int Header = 30;
    private const int Page = 8192;
    private const int Sum = 32;

    private static readonly Dictionary<string, Func<byte[], byte[], byte[]>> Damages = new()
    {
        ["empty"] = (_, _) => [],
        ["one byte"] = (b, _) => b[..1],
        ["first line alone"] = (b, _) => b[..Version],
        ["header alone"] = (b, _) => b[..Header],
        ["header and checksum"] = (b, _) => [.. b[..Header], .. b[^Sum..]],
        ["half"] = (b, _) => b[..(b.Length / 2)],
        ["first page alone"] = (b, _) => b[..(Header + Page)],
        ["last byte missing"] = (b, _) => b[..^1],
        ["checksum missing"] = (b, _) => b[..^Sum],
        ["last page missing"] = (b, _) => [.. b[..^(Sum + Page)], .. b[^Sum..]],
        ["first page missing"] = (b, _) => [.. b[..Header], .. b[(Header + Page)..]],
        ["byte in the midst missing"] = (b, _) => [.. b[..(b.Length / 2)], .. b[((b.Length / 2) + 1)..]],
        ["byte appended"] = (b, _) => [.. b, 0],
        ["page appended"] = (b, _) => [.. b, .. new byte[Page]],
        ["page inserted"] = (b, _) => [.. b[..(Header + Page)], .. new byte[Page], .. b[(Header + Page)..]],
        ["twice"] = (b, _) => [.. b, .. b],
        ["with another behind it"] = (b, other) => [.. b, .. other],
        ["with the checksum of another"] = (b, other) => [.. b[..^Sum], .. other[^Sum..]],
        ["with the history of another"] = (b, other) => [.. b[..Header], .. other[Header..^Sum], .. b[^Sum..]],
        ["pages swapped"] = (b, _) => [.. b[..Header], .. PageOf(b, 1), .. PageOf(b, 0), .. b[(Header + (2 * Page))..]],
        ["page twice"] = (b, _) => [.. b[..(Header + Page)], .. PageOf(b, 0), .. b[(Header + (2 * Page))..]],
        ["page of zeros"] = (b, _) => [.. b[..(Header + Page)], .. new byte[Page], .. b[(Header + (2 * Page))..]],
        ["page of another"] = (b, other) => [.. b[..Header], .. PageOf(other, 0), .. b[(Header + Page)..]],
        ["first line of another case"] = (b, _) => [(byte)'x', .. b[1..]],
        ["line end of Windows"] = (b, _) => [.. b[..(Version - 1)], (byte)'\r', .. b[(Version - 1)..]],
        ["newer version"] = (b, _) => Changed(b, Version + 3, 2),
        ["version 0"] = (b, _) => Changed(b, Version + 3, 0),
        ["other length"] = (b, _) => Changed(b, Length + 7, (byte)(b[Length + 7] + 1)),
        ["negative length"] = (b, _) => Changed(b, Length, 0xff),
        ["checksum of zeros"] = (b, _) => [.. b[..^Sum], .. new byte[Sum]],
        ["history without header"] = (b, _) => b[Header..^Sum],
        ["zeros"] = (b, _) => new byte[b.Length],
        ["backwards"] = (b, _) => [.. b.Reverse()],
    };

    private readonly ScratchDirectory _directory = new();
    private byte[] _backup = [];
    private byte[] _other = [];

    public static TheoryData<string> Kinds => new(Damages.Keys);

    public async Task InitializeAsync()
    {
        (_backup, _other) = (await BackUpAsync("first"), await BackUpAsync("second"));
        await AddAsync("fleet", "mine");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _directory.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public async Task Restore_OfADamagedBackup_SaysSoAndChangesNothing(string kind)
    {
        Assert.InRange(Damages.Count, 22, int.MaxValue);
        AssertRefused(Damages[kind](_backup, _other), kind);
        await using var store = await LiteDbHistoryStore.OpenAsync(_directory.PathOf("fleet"), TimeProvider.System, default);
        Assert.NotNull(await store.FindHostAsync("mine", default));
    }

    [Fact]
    public void Restore_WithAnyByteOfHeaderOrChecksumChanged_IsRefused()
    {
        foreach (var index in Enumerable.Range(0, Header).Concat(Enumerable.Range(_backup.Length - Sum, Sum)))
            AssertRefused(Changed(_backup, index, (byte)(_backup[index] ^ 1)), $"byte {index}");
    }

    [Fact]
    public void Restore_WithAnyPartOfTheHistoryChanged_IsRefused()
    {
        for (var index = Header; index < _backup.Length - Sum; index += 509)
            AssertRefused(Changed(_backup, index, (byte)(_backup[index] ^ 0x80)), $"byte {index}");
    }

    [Fact]
    public void Restore_OfAWholeBackup_IsDone()
    {
        Assert.Equal(1, Restore(_backup));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_directory.PathOf("fleet")), path => path.Contains("restore", StringComparison.Ordinal));
    }

    private void AssertRefused(byte[] backup, string kind)
    {
        var error = Assert.Throws<HistoryException>(() => Restore(backup));
        Assert.True(error.Message.Contains("is damaged", StringComparison.Ordinal), $"{kind}: {error.Message}");
        Assert.Contains("破損して", error.In(Language.Japanese), StringComparison.Ordinal);
    }

    private int Restore(byte[] backup) =>
        LiteDbBackup.Restore(_directory.Write("damaged", backup), _directory.PathOf("fleet"), overwrite: true, new RecordedProgress());

    private static byte[] PageOf(byte[] backup, int number) => backup[(Header + (number * Page))..(Header + ((number + 1) * Page))];

    private static byte[] Changed(byte[] backup, int index, byte value)
    {
        var changed = backup.ToArray();
        changed[index] = value;
        return changed;
    }

    private async Task<byte[]> BackUpAsync(string id)
    {
        await AddAsync(id, id);
        await LiteDbBackup.MakeAsync(_directory.PathOf(id), _directory.PathOf($"{id}.backup"), new RecordedProgress(), TimeProvider.System, default);
        return _directory.ReadBytes($"{id}.backup");
    }

    private async Task AddAsync(string name, string id)
    {
        await using var store = await LiteDbHistoryStore.OpenAsync(_directory.PathOf(name), TimeProvider.System, default);
        await store.AddHostAsync(RecordedHost.Make(id), default);
    }
}
