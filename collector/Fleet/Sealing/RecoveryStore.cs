using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;

namespace XMailFleet.Fleet.Sealing;

/// <summary>What the store keeps of the recovery key: enough to make backups that it opens, and nothing that opens them.</summary>
internal static class RecoveryStore
{
    /// <summary>Id of its record.</summary>
    public const string Id = "recovery";

    /// <summary>Whether the fleet has a recovery key.</summary>
    public static async Task<bool> IsMadeAsync(IAccessStore members, CancellationToken ct) =>
        await members.FindAsync(AccessKind.Recovery, Id, ct).ConfigureAwait(false) is not null;

    /// <summary>Makes the fleet's recovery key: it, for a person to keep, where there was none; else null.</summary>
    public static async Task<RecoveryKey?> MakeAsync(IAccessStore members, KeyWrap wrap, TimeProvider time, CancellationToken ct = default)
    {
        var key = RecoveryKey.Make();
        return !await IsMadeAsync(members, ct).ConfigureAwait(false) && await TryAddAsync(members, wrap, key, time, ct).ConfigureAwait(false) ? key : null;
    }

    /// <summary>Makes one the fleet's. False where another was first.</summary>
    public static Task<bool> TryAddAsync(IAccessStore members, KeyWrap wrap, RecoveryKey key, TimeProvider time, CancellationToken ct)
    {
        var record = new StoredRecovery
        {
            PublicKey = ByteString.CopyFrom(key.PublicKey),
            WrappedMacKey = ByteString.CopyFrom(wrap.Wrap(Purpose(key.PublicKey), key.MacKey)),
            CreateTime = time.GetUtcNow().ToTimestamp(),
        }.ToByteArray();
        return members.ChangeAsync(AccessKind.Recovery, Id, present => (present ?? record, present is null || present.AsSpan().SequenceEqual(record)), ct);
    }

    /// <summary>What a backup is encrypted to and authenticated by.</summary>
    /// <exception cref="HistoryException">The record is not as it was made.</exception>
    public static (byte[] PublicKey, byte[] MacKey) Open(byte[] stored, KeyWrap wrap)
    {
        try
        {
            var record = StoredRecovery.Parser.ParseFrom(stored);
            var publicKey = record.PublicKey.ToByteArray();
            return (publicKey, wrap.Unwrap(Purpose(publicKey), record.WrappedMacKey.Span));
        }
        catch (Exception failure) when (failure is CryptographicException or InvalidProtocolBufferException)
        {
            throw new HistoryException(language => Words.Sealing(language).RecoveryDamaged, failure);
        }
    }

    // Whoever can write into the store cannot put a public half of his own there, and be able to read the next backup.
    private static string Purpose(byte[] publicKey) => $"authentication of backups to {Convert.ToHexStringLower(publicKey)}";
}
