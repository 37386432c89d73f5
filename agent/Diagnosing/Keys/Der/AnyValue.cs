using System.Formats.Asn1;

namespace XMailFleet.Diagnosing.Keys.Der;

/// <summary>Values whose type is not fixed, as those of names and the parameters of algorithms: OpenSSL reads each by the type that it claims.</summary>
internal static class AnyValue
{
    /// <summary>Whether OpenSSL takes the encoded value. Types that it does not know, it does not look into.</summary>
    public static bool IsTaken(ReadOnlySpan<byte> encoding)
    {
        var tag = Asn1Tag.Decode(encoding, out _);
        if (tag.TagClass is not TagClass.Universal) return true;
        AsnDecoder.ReadEncodedValue(encoding, AsnEncodingRules.BER, out var offset, out var length, out _);
        var content = encoding.Slice(offset, length);
        return (UniversalTagNumber)tag.TagValue switch
        {
            UniversalTagNumber.Sequence or UniversalTagNumber.Set => tag.IsConstructed,
            UniversalTagNumber.Null => !tag.IsConstructed && length == 0,
            UniversalTagNumber.Boolean => !tag.IsConstructed && length == 1,
            UniversalTagNumber.Integer or UniversalTagNumber.Enumerated => !tag.IsConstructed && IsShortest(content),
            UniversalTagNumber.ObjectIdentifier => !tag.IsConstructed && IsIdentifier(content),
            UniversalTagNumber.BitString => tag.IsConstructed || (length > 0 && content[0] <= 7),
            UniversalTagNumber.BMPString => tag.IsConstructed || length % 2 == 0,
            UniversalTagNumber.UniversalString => tag.IsConstructed || length % 4 == 0,
            _ => true,
        };
    }

    /// <summary>Whether an INTEGER of this content is spelled as OpenSSL wants it.</summary>
    public static bool IsShortest(ReadOnlySpan<byte> content) => !content.IsEmpty && content is not ([0, < 0x80, ..] or [0xff, >= 0x80, ..]);

    // Its last byte ends a number, and no number begins with nothing (c2i_ASN1_OBJECT).
    private static bool IsIdentifier(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content[^1] >= 0x80) return false;
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] == 0x80 && (at == 0 || content[at - 1] < 0x80)) return false;
        }

        return true;
    }
}
