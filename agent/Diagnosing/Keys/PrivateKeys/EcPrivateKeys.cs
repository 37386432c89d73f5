using System.Formats.Asn1;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>ECPrivateKey structures (RFC 5915).</summary>
internal static class EcPrivateKeys
{
    private static readonly Asn1Tag ParametersTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag PublicKeyTag = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <summary>
    /// The key. <paramref name="outerParameters"/> are those of a PKCS #8 wrapper; parameters inside the structure
    /// take their place. Null where there is no curve, or none that OpenSSL knows.
    /// </summary>
    public static ParsedPrivateKey? Parse(
        ReadOnlyMemory<byte> structure, ReadOnlyMemory<byte> outerParameters, string encoding)
    {
        var sequence = new AsnReader(structure, AsnEncodingRules.BER).ReadSequence();
        _ = sequence.ReadShortest();
        var privateKey = sequence.ReadOctetString();
        var parameters = ReadTagged(sequence, ParametersTag)?.ReadEncodedValue() ?? outerParameters;
        var storedPoint = ReadTagged(sequence, PublicKeyTag)?.ReadBitString(out _);
        sequence.ThrowIfNotEmpty();
        if (parameters.IsEmpty || EcCurve.Parse(parameters) is not { } curve) return null;

        var derived = curve.PublicPoint(privateKey);
        var point = storedPoint is null ? derived : curve.DecodePoint(storedPoint);
        var hash = EcKeys.HashSpki(parameters, storedPoint ?? derived.GetEncoded(false));
        return new ParsedPrivateKey(EcKeys.Create(curve, point, hash), encoding, new Lazy<bool>(() => point.Equals(derived)));
    }

    private static AsnReader? ReadTagged(AsnReader sequence, Asn1Tag tag) =>
        sequence.HasData && sequence.PeekTag() == tag ? sequence.ReadSequence(tag) : null;
}
