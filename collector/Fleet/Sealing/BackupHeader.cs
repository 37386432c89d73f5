using System.Buffers.Binary;
using System.Text;
using XMailFleet.Identities;

namespace XMailFleet.Fleet.Sealing;

/// <summary>
/// What a backup says of itself in clear: a line that tells what it is, the version of this format (4 bytes, the highest first), when it
/// was made (milliseconds since 1970, 8 bytes), the length of what is in it (8 bytes), the beginning of the SHA-256 of the public key
/// that it is encrypted to, the public key of the other half, and the id of the fleet behind its length (1 byte).
/// </summary>
internal sealed record BackupHeader(DateTimeOffset Time, long Length, byte[] Recipient, byte[] Ephemeral, string Fleet)
{
    public const uint Version = 2;

    /// <summary>Bytes of it that every version begins with.</summary>
    public const int CommonLength = 22;

    private const int RecipientLength = 16;
    private const int EphemeralLength = 32;
    private const int FixedLength = CommonLength + sizeof(long) + sizeof(long) + RecipientLength + EphemeralLength + 1;

    // 9999-12-31, the last day that a time here can have.
    private const long LastTime = 253402300799999;

    private static ReadOnlySpan<byte> Beginning => "XMailFleet backup\n"u8;

    /// <summary>How the header tells what it is encrypted to.</summary>
    public static byte[] RecipientOf(byte[] publicKey) => Digest.Sha256(publicKey)[..RecipientLength];

    /// <summary>The version that a file says it is; null where it does not begin as a backup.</summary>
    public static uint? VersionOf(ReadOnlySpan<byte> common) =>
        common.Length == CommonLength && common.StartsWith(Beginning) ? BinaryPrimitives.ReadUInt32BigEndian(common[Beginning.Length..]) : null;

    public byte[] Encode()
    {
        var fleet = Encoding.ASCII.GetBytes(Fleet);
        var bytes = new byte[FixedLength + fleet.Length];
        Beginning.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(Beginning.Length), Version);
        var rest = bytes.AsSpan(CommonLength);
        BinaryPrimitives.WriteInt64BigEndian(rest, Time.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(rest[8..], Length);
        Recipient.CopyTo(rest[16..]);
        Ephemeral.CopyTo(rest[(16 + RecipientLength)..]);
        bytes[FixedLength - 1] = (byte)fleet.Length;
        fleet.CopyTo(bytes.AsSpan(FixedLength));
        return bytes;
    }

    /// <summary>Reads what follows the common beginning; null where it is no such header.</summary>
    public static BackupHeader? Read(Stream file)
    {
        var rest = new byte[FixedLength - CommonLength];
        if (file.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false) < rest.Length) return null;
        var fleet = new byte[rest[^1]];
        if (file.ReadAtLeast(fleet, fleet.Length, throwOnEndOfStream: false) < fleet.Length) return null;
        var (time, length, name) = (BinaryPrimitives.ReadInt64BigEndian(rest), BinaryPrimitives.ReadInt64BigEndian(rest.AsSpan(8)), Encoding.ASCII.GetString(fleet));
        if (time is < 0 or > LastTime || length < KeyWrap.KeyLength || !FleetIdentity.IsId(name) || !Ascii.IsValid(fleet)) return null;
        return new BackupHeader(
            DateTimeOffset.FromUnixTimeMilliseconds(time), length, rest[16..(16 + RecipientLength)], rest[(16 + RecipientLength)..^1], name);
    }
}
