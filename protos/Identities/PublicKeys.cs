using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace XMailFleet.Identities;

/// <summary>The public halves that identities have: P-256 and nothing else.</summary>
internal static class PublicKeys
{
    /// <summary>Bytes of a point in its short form: X, and the sign of Y.</summary>
    public const int PointLength = 33;

    public static bool IsP256(ECKeyParameters key) => X9ObjectIdentifiers.Prime256v1.Equals(key.PublicKeyParamSet);

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public static byte[] Encode(AsymmetricKeyParameter key) => SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(key).GetDerEncoded();

    /// <summary>Null for what is no key on P-256. A point is on the curve where one is returned.</summary>
    public static ECPublicKeyParameters? Read(SubjectPublicKeyInfo spki)
    {
        try
        {
            return PublicKeyFactory.CreateKey(spki) is ECPublicKeyParameters key && IsP256(key) ? key : null;
        }
        catch (Exception failure) when (Damage.IsMeantBy(failure))
        {
            return null;
        }
    }

    /// <summary>The short form.</summary>
    public static byte[] EncodePoint(ECPublicKeyParameters key) => key.Q.GetEncoded(compressed: true);

    /// <summary>Null for what is no point of the curve.</summary>
    public static ECPublicKeyParameters? ReadPoint(ReadOnlySpan<byte> point)
    {
        if (point.Length != PointLength) return null;
        try
        {
            return new ECPublicKeyParameters("EC", SigningKey.Curve.Curve.DecodePoint(point.ToArray()), X9ObjectIdentifiers.Prime256v1);
        }
        catch (Exception failure) when (Damage.IsMeantBy(failure))
        {
            return null;
        }
    }
}
