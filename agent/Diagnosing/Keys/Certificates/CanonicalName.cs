using System.Formats.Asn1;
using System.Text;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>
/// OpenSSL's canonical form of a name: text in UTF-8, ASCII letters in lower case, white space trimmed and folded, the
/// sets of the name one after another without the outer sequence. Names are compared and hashed in it.
/// </summary>
internal static class CanonicalName
{
    // The types that ASN1_MASK_CANON names; any other value stays as it is.
    private static readonly HashSet<UniversalTagNumber> TextTypes =
    [
        UniversalTagNumber.UTF8String, UniversalTagNumber.BMPString, UniversalTagNumber.UniversalString,
        UniversalTagNumber.PrintableString, UniversalTagNumber.T61String, UniversalTagNumber.IA5String,
        UniversalTagNumber.VisibleString,
    ];

    public static byte[] Encode(ReadOnlyMemory<byte> name)
    {
        try
        {
            return EncodeSets(new AsnReader(name, AsnEncodingRules.BER).ReadSequence());
        }
        catch (AsnContentException)
        {
            return name.ToArray();
        }
    }

    private static byte[] EncodeSets(AsnReader name)
    {
        using var canonical = new MemoryStream();
        while (name.HasData)
        {
            var writer = new AsnWriter(AsnEncodingRules.DER);
            var set = name.ReadSetOf(skipSortOrderValidation: true);
            using (writer.PushSetOf())
            {
                while (set.HasData) WriteAttribute(writer, set.ReadSequence());
            }

            canonical.Write(writer.Encode());
        }

        return canonical.ToArray();
    }

    private static void WriteAttribute(AsnWriter writer, AsnReader attribute)
    {
        using var sequence = writer.PushSequence();
        writer.WriteEncodedValue(attribute.ReadEncodedValue().Span);
        var value = attribute.ReadEncodedValue();
        if (ToText(value) is { } text) WriteText(writer, Fold(text));
        else writer.WriteEncodedValue(value.Span);
    }

    // The text may be anything but valid UTF-8, so it is written as bytes under the type of UTF-8 text.
    private static void WriteText(AsnWriter writer, byte[] text)
    {
        var octets = new AsnWriter(AsnEncodingRules.DER);
        octets.WriteOctetString(text);
        var encoding = octets.Encode();
        encoding[0] = (byte)UniversalTagNumber.UTF8String;
        writer.WriteEncodedValue(encoding);
    }

    private static byte[]? ToText(ReadOnlyMemory<byte> value)
    {
        var tag = Asn1Tag.Decode(value.Span, out _);
        if (tag.TagClass is not TagClass.Universal || !TextTypes.Contains((UniversalTagNumber)tag.TagValue)) return null;
        AsnDecoder.ReadEncodedValue(value.Span, AsnEncodingRules.BER, out var offset, out var length, out _);
        var bytes = value.Span.Slice(offset, length);
        return (UniversalTagNumber)tag.TagValue switch
        {
            UniversalTagNumber.UTF8String => bytes.ToArray(),
            UniversalTagNumber.BMPString => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes)),
            UniversalTagNumber.UniversalString => Encoding.UTF8.GetBytes(new UTF32Encoding(true, false).GetString(bytes)),
            _ => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes)),
        };
    }

    private static byte[] Fold(byte[] text)
    {
        var folded = new List<byte>(text.Length);
        var trimmed = text.AsSpan().Trim(" \t\n\v\f\r"u8);
        foreach (var character in trimmed)
        {
            if (!IsSpace(character)) folded.Add(ToLower(character));
            else if (folded[^1] != (byte)' ') folded.Add((byte)' ');
        }

        return [.. folded];
    }

    private static byte ToLower(byte character) =>
        character is >= (byte)'A' and <= (byte)'Z' ? (byte)(character | 0x20) : character;

    private static bool IsSpace(byte character) => character is (byte)' ' or (>= 9 and <= 13);
}
