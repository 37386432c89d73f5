using System.Formats.Asn1;
using XMailFleet.Diagnosing.Keys.Der;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

internal static class EcKeys
{
    public static PublicKey Create(EcCurve curve, ECPoint point, string spkiSha256) =>
        new(
            curve.Name is EcCurveNames.Sm2 ? "SM2" : "EC",
            curve.FieldBits,
            SecurityStrength.EllipticCurve(curve.OrderBits))
        {
            Curve = curve.Name,
            HasExplicitCurve = curve.IsExplicit,
            Value = curve.Value(point),
            SpkiSha256 = spkiSha256,
        };

    /// <summary>SHA-256 of the SubjectPublicKeyInfo with these parameters and this point.</summary>
    public static string HashSpki(ReadOnlyMemory<byte> parameters, ReadOnlySpan<byte> point)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(KeyObjectIdentifiers.Ec);
                writer.WriteEncodedValue(parameters.Span);
            }

            writer.WriteBitString(point);
        }

        return Digests.Sha256Hex(writer.Encode());
    }
}
