using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Text;
using System.Text.Unicode;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Whether OpenSSL takes the values of a name: by their types, and where they are text, by its characters.</summary>
internal static class NameValues
{
    // ASN1_PRINTABLE of OpenSSL; the numbers without a name are those that it calls unknown.
    private static readonly HashSet<int> Types =
    [
        (int)UniversalTagNumber.BitString, 7, 8, 9, 11, (int)UniversalTagNumber.UTF8String, 13, 14, 15, (int)UniversalTagNumber.Sequence,
        (int)UniversalTagNumber.NumericString, (int)UniversalTagNumber.PrintableString, (int)UniversalTagNumber.T61String,
        (int)UniversalTagNumber.IA5String, (int)UniversalTagNumber.UniversalString, 29, (int)UniversalTagNumber.BMPString,
    ];

    public static bool AreTaken(ReadOnlyMemory<byte> name)
    {
        try
        {
            var whole = new AsnReader(name, AsnEncodingRules.BER);
            var sets = whole.ReadSequence();
            whole.ThrowIfNotEmpty();
            while (sets.HasData)
            {
                var set = sets.ReadSetOf(skipSortOrderValidation: true);
                while (set.HasData)
                {
                    var attribute = set.ReadSequence();
                    _ = attribute.ReadObjectIdentifier();
                    if (!IsTaken(attribute.ReadEncodedValue()) || attribute.HasData) return false;
                }
            }

            return true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static bool IsTaken(ReadOnlyMemory<byte> value)
    {
        var tag = Asn1Tag.Decode(value.Span, out _);
        if (tag.TagClass is not TagClass.Universal || !Types.Contains(tag.TagValue) || !AnyValue.IsTaken(value.Span)) return false;
        AsnDecoder.ReadEncodedValue(value.Span, AsnEncodingRules.BER, out var offset, out var length, out _);
        return (UniversalTagNumber)tag.TagValue switch
        {
            UniversalTagNumber.UTF8String => Utf8.IsValid(value.Span.Slice(offset, length)),
            UniversalTagNumber.BMPString => AreCharacters(value.Span.Slice(offset, length), 2),
            UniversalTagNumber.UniversalString => AreCharacters(value.Span.Slice(offset, length), 4),
            _ => true,
        };
    }

    // OpenSSL knows no pairs of surrogates: every unit has to be a character of its own.
    private static bool AreCharacters(ReadOnlySpan<byte> text, int width)
    {
        for (var start = 0; start + width <= text.Length; start += width)
        {
            var unit = text.Slice(start, width);
            var value = width == 2 ? BinaryPrimitives.ReadUInt16BigEndian(unit) : BinaryPrimitives.ReadUInt32BigEndian(unit);
            if (!Rune.IsValid(value)) return false;
        }

        return text.Length % width == 0;
    }
}
