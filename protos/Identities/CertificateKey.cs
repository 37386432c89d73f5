using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.X509;

namespace XMailFleet.Identities;

/// <summary>The key in a certificate of whatever kind.</summary>
internal static class CertificateKey
{
    /// <summary>Null for what is no certificate with a key on P-256.</summary>
    public static ECPublicKeyParameters? Of(byte[] der)
    {
        try
        {
            return PublicKeys.Read(new X509Certificate(der).SubjectPublicKeyInfo);
        }
        catch (Exception failure) when (Damage.IsMeantBy(failure))
        {
            return null;
        }
    }
}
