using System.Formats.Asn1;
using System.Runtime.InteropServices;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>
/// OpenSSL loads a certificate whose version is none, and one whose times are none; Bouncy Castle does not. Such a certificate is parsed with
/// others in their place.
/// </summary>
internal static class UncheckedFields
{
    private const byte Version3 = 2;

    private static readonly Asn1Tag VersionTag = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>A copy that says version 3, whose extensions may follow, or null where there is no version to set.</summary>
    public static byte[]? ReplaceVersion(byte[] encoding) => Replace(encoding, copy =>
    {
        var fields = Fields(copy);
        var version = fields.ReadSequence(VersionTag).ReadEncodedValue();
        return version.Length == 3 && Overwrite(copy, version[2..], [Version3]);
    });

    /// <summary>A copy with both times set to the first second of 2000, or null where there is no validity to set.</summary>
    public static byte[]? ReplaceTimes(byte[] encoding) => Replace(encoding, copy =>
    {
        var validity = FindValidity(copy);
        return OverwriteTime(copy, validity.ReadEncodedValue()) && OverwriteTime(copy, validity.ReadEncodedValue());
    });

    private static byte[]? Replace(byte[] encoding, Func<byte[], bool> overwrite)
    {
        try
        {
            var copy = encoding.ToArray();
            return overwrite(copy) ? copy : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static AsnReader Fields(byte[] encoding) => new AsnReader(encoding, AsnEncodingRules.BER).ReadSequence().ReadSequence();

    private static AsnReader FindValidity(byte[] encoding)
    {
        var fields = Fields(encoding);
        if (fields.PeekTag() == VersionTag) _ = fields.ReadEncodedValue();
        for (var skipped = 0; skipped < 3; skipped++) _ = fields.ReadEncodedValue(); // serial number, algorithm, issuer
        return fields.ReadSequence();
    }

    private static bool OverwriteTime(byte[] copy, ReadOnlyMemory<byte> time) => time.Span[0] switch
    {
        0x17 => Overwrite(copy, time[2..], "000101000000Z"u8),
        0x18 => Overwrite(copy, time[2..], "20000101000000Z"u8),
        _ => false,
    };

    // The part is one of the copy itself.
    private static bool Overwrite(byte[] copy, ReadOnlyMemory<byte> part, ReadOnlySpan<byte> bytes)
    {
        if (part.Length != bytes.Length) return false;
        if (!MemoryMarshal.TryGetArray(part, out var segment) || segment.Array != copy) return false;
        bytes.CopyTo(copy.AsSpan(segment.Offset));
        return true;
    }
}
