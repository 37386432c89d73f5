using Google.Protobuf;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>Backups that are not as they were made. Nothing of them may be restored, and the history that is there stays.</summary>
public sealed class BackupDamageTests : IAsyncLifetime, IDisposable
{
    // The line at the beginning, version, time, length, recipient, public key, length of the fleet's id and the id; the rest in chunks; the code.
    private const int Version = 18;
    private const int Time = 22;
    private const int Length = 30;
    private const int Recipient = 38;
    private const int PublicKey = 54;
    private const int Header = 103;
    private const int Chunk = 65536 + 16;
    private const int Code = 32;

    private static readonly Dictionary<string, Func<byte[], byte[], byte[]>> Damages = new()
    {
        ["empty"] = (_, _) => [],
        ["one byte"] = (b, _) => b[..1],
        ["first line alone"] = (b, _) => b[..Version],
        ["header alone"] = (b, _) => b[..Header],
        ["half of the header"] = (b, _) => b[..(Header / 2)],
        ["header and code"] = (b, _) => [.. b[..Header], .. b[^Code..]],
        ["half"] = (b, _) => b[..(b.Length / 2)],
        ["first chunk alone"] = (b, _) => b[..(Header + Chunk)],
        ["first chunk and code"] = (b, _) => [.. b[..(Header + Chunk)], .. b[^Code..]],
        ["last byte missing"] = (b, _) => b[..^1],
        ["code missing"] = (b, _) => b[..^Code],
        ["first chunk missing"] = (b, _) => [.. b[..Header], .. b[(Header + Chunk)..]],
        ["byte in the midst missing"] = (b, _) => [.. b[..(b.Length / 2)], .. b[((b.Length / 2) + 1)..]],
        ["byte appended"] = (b, _) => [.. b, 0],
        ["chunk appended"] = (b, _) => [.. b, .. ChunkOf(b, 0)],
        ["chunk inserted"] = (b, _) => [.. b[..(Header + Chunk)], .. ChunkOf(b, 0), .. b[(Header + Chunk)..]],
        ["twice"] = (b, _) => [.. b, .. b],
        ["with another behind it"] = (b, other) => [.. b, .. other],
        ["with the code of another"] = (b, other) => [.. b[..^Code], .. other[^Code..]],
        ["with the content of another"] = (b, other) => [.. b[..Header], .. other[Header..^Code], .. b[^Code..]],
        ["with the header of another"] = (b, other) => [.. other[..Header], .. b[Header..]],
        ["chunks swapped"] = (b, _) => [.. b[..Header], .. ChunkOf(b, 1), .. ChunkOf(b, 0), .. b[(Header + (2 * Chunk))..]],
        ["chunk twice"] = (b, _) => [.. b[..(Header + Chunk)], .. ChunkOf(b, 0), .. b[(Header + (2 * Chunk))..]],
        ["chunk of zeros"] = (b, _) => [.. b[..(Header + Chunk)], .. new byte[Chunk], .. b[(Header + (2 * Chunk))..]],
        ["chunk of another"] = (b, other) => [.. b[..Header], .. ChunkOf(other, 0), .. b[(Header + Chunk)..]],
        ["first line of another case"] = (b, _) => [(byte)'x', .. b[1..]],
        ["line end of Windows"] = (b, _) => [.. b[..(Version - 1)], (byte)'\r', .. b[(Version - 1)..]],
        ["version 0"] = (b, _) => Changed(b, Version + 3, 0),
        ["other time"] = (b, _) => Changed(b, Time + 7, (byte)(b[Time + 7] + 1)),
        ["time of no calendar"] = (b, _) => Changed(b, Time, 0x7f),
        ["other length"] = (b, _) => Changed(b, Length + 7, (byte)(b[Length + 7] + 1)),
        ["negative length"] = (b, _) => Changed(b, Length, 0xff),
        ["length beyond all"] = (b, _) => Changed(b, Length, 0x7f),
        ["other recipient"] = (b, _) => Changed(b, Recipient, (byte)(b[Recipient] ^ 1)),
        ["public key of zeros"] = (b, _) => [.. b[..PublicKey], .. new byte[32], .. b[(PublicKey + 32)..]],
        ["fleet with a longer id"] = (b, _) => Changed(b, Header - 17, 255),
        ["fleet without id"] = (b, _) => Changed(b, Header - 17, 0),
        ["fleet with a path as id"] = (b, _) => Changed(b, Header - 8, (byte)'/'),
        ["code of zeros"] = (b, _) => [.. b[..^Code], .. new byte[Code]],
        ["content without header"] = (b, _) => b[Header..^Code],
        ["zeros"] = (b, _) => new byte[b.Length],
        ["backwards"] = (b, _) => [.. b.Reverse()],
    };

    private readonly ScratchDirectory _directory = new();
    private byte[] _backup = [];
    private byte[] _other = [];
    private RecoveryKey _key = null!;

    public static TheoryData<string> Kinds => new(Damages.Keys);

    public async Task InitializeAsync()
    {
        (_backup, _other) = (await BackUpAsync("first"), await BackUpAsync("second"));
        _key = await SealedHistory.KeyOfAsync(_directory.PathOf("first"));
        await AddAsync("fleet", "mine");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _directory.Dispose();

    [Theory, MemberData(nameof(Kinds))]
    public async Task Restore_OfADamagedBackup_SaysSoAndChangesNothing(string kind)
    {
        Assert.InRange(_backup.Length, Header + (2 * Chunk) + Code, int.MaxValue);
        await AssertRefusedAsync(Damages[kind](_backup, _other), kind);
        await using var store = await LiteDbHistoryStore.OpenAsync(_directory.PathOf("fleet"), TimeProvider.System, default);
        Assert.NotNull(await store.FindHostAsync("mine", default));
    }

    [Fact]
    public async Task Restore_WithAnyByteOfHeaderOrCodeChanged_IsRefused()
    {
        foreach (var index in Enumerable.Range(0, Header).Except([Version, Version + 1, Version + 2, Version + 3]).Concat(Enumerable.Range(_backup.Length - Code, Code)))
            await AssertRefusedAsync(Changed(_backup, index, (byte)(_backup[index] ^ 1)), $"byte {index}");
    }

    [Fact]
    public async Task Restore_WithAnyPartOfTheContentChanged_IsRefused()
    {
        for (var index = Header; index < _backup.Length - Code; index += 2039)
            await AssertRefusedAsync(Changed(_backup, index, (byte)(_backup[index] ^ 0x80)), $"byte {index}");
    }

    /// <summary>Bytes changed, cut, inserted and repeated at random: each is a sentence, and nothing else.</summary>
    [Fact]
    public async Task Restore_OfWhatChanceMadeOfABackup_IsRefused()
    {
        var chance = new Random(4711);
        for (var round = 0; round < 400; round++)
        {
            var bytes = _backup.ToList();
            for (var change = chance.Next(1, 5); change > 0; change--)
            {
                var at = chance.Next(2) == 0 ? chance.Next(Math.Min(Header, bytes.Count)) : chance.Next(bytes.Count);
                var length = chance.Next(1, Math.Min(40_000, bytes.Count - at + 1));
                if (chance.Next(4) is 0 && bytes.Count > length + 1) bytes.RemoveRange(at, length);
                else if (chance.Next(3) is 0) bytes.InsertRange(at, bytes.GetRange(at, length));
                else bytes[at] = (byte)(bytes[at] + chance.Next(1, 256));
            }

            if (bytes.SequenceEqual(_backup)) continue;
            await Assert.ThrowsAsync<HistoryException>(() => RestoreAsync([.. bytes]));
        }
    }

    [Theory]
    [InlineData(1, "did not encrypt backups")]
    [InlineData(3, "newer xmailfleet-collector")]
    public async Task Restore_OfAnotherVersion_SaysWhich(byte version, string said) =>
        Assert.Contains(said, (await Assert.ThrowsAsync<HistoryException>(() => RestoreAsync(Changed(_backup, Version + 3, version)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Restore_WithTheRecoveryKeyOfAnotherFleet_SaysThatAndWhoseTheBackupIs()
    {
        _key = await SealedHistory.KeyOfAsync(_directory.PathOf("second"));
        var refusal = await Assert.ThrowsAsync<HistoryException>(() => RestoreAsync(_backup));
        Assert.Contains("This recovery key does not open the backup", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(LiteDbFleetOf("first"), refusal.In(Language.Japanese), StringComparison.Ordinal);
    }

    /// <summary>Whoever reads the store has what backups are encrypted to; that makes none of this fleet.</summary>
    [Fact]
    public async Task Restore_OfABackupThatAStrangerEncryptedToTheFleet_IsRefused()
    {
        var seal = new BackupSeal(LiteDbFleetOf("second"), _key.PublicKey, new byte[32], new byte[32]);
        BackupFile.Write(_directory.PathOf("second/history.db"), _directory.PathOf("forged"), seal, TimeProvider.System.GetUtcNow(), new RecordedProgress());
        await AssertRefusedAsync(_directory.ReadBytes("forged"), "forged");
    }

    /// <summary>Whoever can write into the store puts his own public key there, to read the next backup.</summary>
    [Fact]
    public async Task Backup_WhereWhatItIsEncryptedToWasReplaced_IsRefused()
    {
        await using (var store = await SealedHistory.OpenAsync(_directory.PathOf("first")))
            await store.Members.ChangeAsync(AccessKind.Recovery, RecoveryStore.Id, present =>
            {
                var record = StoredRecovery.Parser.ParseFrom(present);
                record.PublicKey = ByteString.CopyFrom(RecoveryKey.Make().PublicKey);
                return (record.ToByteArray(), true);
            }, default);
        var refusal = await Assert.ThrowsAsync<HistoryException>(
            () => LiteDbBackup.MakeAsync(_directory.PathOf("first"), _directory.PathOf("stolen"), new RecordedProgress(), TimeProvider.System, default));
        Assert.Contains("not as it was made", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.PathOf("stolen")));
    }

    [Fact]
    public async Task Restore_OfAWholeBackup_IsDone()
    {
        Assert.Equal(1, await RestoreAsync(_backup));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_directory.PathOf("fleet")), path => path.Contains("restore", StringComparison.Ordinal));
    }

    private async Task AssertRefusedAsync(byte[] backup, string kind)
    {
        var error = await Assert.ThrowsAsync<HistoryException>(() => RestoreAsync(backup));
        Assert.True(error.Message.Contains("is damaged", StringComparison.Ordinal), $"{kind}: {error.Message}");
        Assert.Contains("破損して", error.In(Language.Japanese), StringComparison.Ordinal);
    }

    private async Task<int> RestoreAsync(byte[] backup) => (await LiteDbRestore.RunAsync(
        _directory.Write("damaged", backup), _key, _directory.PathOf("fleet"), overwrite: true, new RecordedProgress(), default)).Hosts;

    private string LiteDbFleetOf(string name)
    {
        using var file = LiteDbFile.Open(_directory.PathOf(name));
        return LiteDbMembers.Read(file.Collections).Fleet;
    }

    private static byte[] ChunkOf(byte[] backup, int number) => backup[(Header + (number * Chunk))..(Header + ((number + 1) * Chunk))];

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
        await using var store = await SealedHistory.OpenAsync(_directory.PathOf(name));
        await store.AddHostAsync(RecordedHost.Make(id), default);
    }
}
