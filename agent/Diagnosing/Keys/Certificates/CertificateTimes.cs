using System.Formats.Asn1;
using System.Globalization;
using System.Text;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Times of a certificate (RFC 5280, 4.1.2.5). OpenSSL loads any text as one, and finds that it is none when it verifies.</summary>
internal static class CertificateTimes
{
    /// <summary>Null where the text is no time.</summary>
    /// <exception cref="AsnContentException">It is no text of a time.</exception>
    public static DateTimeOffset? Read(AsnReader validity)
    {
        var tag = validity.PeekTag();
        var isShort = tag.HasSameClassAndValue(Asn1Tag.UtcTime);
        if (!isShort && !tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime)) throw new AsnContentException("neither UTCTime nor GeneralizedTime");
        var encoding = validity.ReadEncodedValue().Span;
        AsnDecoder.ReadEncodedValue(encoding, AsnEncodingRules.BER, out var offset, out var length, out _);
        var text = Encoding.Latin1.GetString(encoding.Slice(offset, length));
        if (!isShort) return Parse(text);
        // A year of two digits is one from 1950 to 2049.
        return text.Length > 1 && char.IsAsciiDigit(text[0]) ? Parse((text[0] >= '5' ? "19" : "20") + text) : null;
    }

    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
