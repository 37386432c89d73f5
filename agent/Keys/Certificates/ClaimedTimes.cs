using System.Formats.Asn1;

namespace XMailFleet.Agent.Keys.Certificates;

/// <summary>
/// OpenSSL loads a certificate whose times are no times; Bouncy Castle does not. Such a certificate is parsed with other
/// times in their place, and has none for us.
/// </summary>
internal static class ClaimedTimes
{
    private static readonly Asn1Tag VersionTag = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>A copy with both times set to the first second of 2000, or null where there is no validity to set.</summary>
    public static byte[]? Replace(byte[] encoding)
    {
        try
        {
            var copy = encoding.ToArray();
            var validity = FindValidity(copy);
            return Overwrite(copy, validity.ReadEncodedValue()) && Overwrite(copy, validity.ReadEncodedValue()) ? copy : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static AsnReader FindValidity(byte[] encoding)
    {
        var fields = new AsnReader(encoding, AsnEncodingRules.BER).ReadSequence().ReadSequence();
        if (fields.PeekTag() == VersionTag) _ = fields.ReadEncodedValue();
        for (var skipped = 0; skipped < 3; skipped++) _ = fields.ReadEncodedValue(); // serial number, algorithm, issuer
        return fields.ReadSequence();
    }

    private static bool Overwrite(byte[] copy, ReadOnlyMemory<byte> time)
    {
        var text = time.Span[0] switch { 0x17 => "000101000000Z"u8, 0x18 => "20000101000000Z"u8, _ => default };
        if (text.IsEmpty || time.Length != text.Length + 2) return false;
        if (!System.Runtime.InteropServices.MemoryMarshal.TryGetArray(time, out var segment) || segment.Array != copy) return false;
        text.CopyTo(copy.AsSpan(segment.Offset + 2));
        return true;
    }
}
