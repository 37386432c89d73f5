using System.Formats.Asn1;

namespace XMailFleet.Agent.Keys.Certificates;

/// <summary>
/// What may follow a certificate in a TRUSTED CERTIFICATE block, and what OpenSSL expects after the first certificate of
/// a chain file: nothing, or one X509_CERT_AUX structure.
/// </summary>
internal static class TrustSettings
{
    public static bool AreValid(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty) return true;
        if (DerShape.Measure(rest) == 0) return false;
        try
        {
            return AreKnown(new AsnReader(rest.ToArray(), AsnEncodingRules.BER).ReadSequence());
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    // trust SEQUENCE OF OID, reject [0] SEQUENCE OF OID, alias UTF8String, key id OCTET STRING, other [1] SEQUENCE.
    private static bool AreKnown(AsnReader settings)
    {
        Asn1Tag[] order =
        [
            Asn1Tag.Sequence,
            new(TagClass.ContextSpecific, 0, isConstructed: true),
            new(UniversalTagNumber.UTF8String),
            Asn1Tag.PrimitiveOctetString,
            new(TagClass.ContextSpecific, 1, isConstructed: true),
        ];
        foreach (var tag in order)
        {
            if (settings.HasData && settings.PeekTag().HasSameClassAndValue(tag)) _ = settings.ReadEncodedValue();
        }

        return !settings.HasData;
    }
}
