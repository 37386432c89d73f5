using System.Formats.Asn1;
using System.Numerics;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>Integers of key structures. OpenSSL takes them as unsigned, without asking for the shortest form.</summary>
internal static class Asn1Integers
{
    public static BigInteger ReadUnsigned(this AsnReader reader)
    {
        if (reader.PeekTag() != Asn1Tag.Integer) throw new AsnContentException("not an INTEGER");
        var value = reader.ReadEncodedValue();
        AsnDecoder.ReadEncodedValue(value.Span, AsnEncodingRules.BER, out var offset, out var length, out _);
        if (length == 0) throw new AsnContentException("an INTEGER without content");
        return new BigInteger(value.Span.Slice(offset, length), isUnsigned: true, isBigEndian: true);
    }

    /// <summary>Versions and serial numbers, which OpenSSL takes in the shortest form only.</summary>
    public static BigInteger ReadShortest(this AsnReader reader)
    {
        var content = reader.ReadIntegerBytes().Span;
        if (!AnyValue.IsShortest(content)) throw new AsnContentException("an INTEGER with needless bytes");
        return new BigInteger(content, isBigEndian: true);
    }

    public static int BitLength(this BigInteger value) => (int)value.GetBitLength();

    public static string ToHex(this BigInteger value) =>
        Convert.ToHexStringLower(value.ToByteArray(isUnsigned: true, isBigEndian: true));
}
