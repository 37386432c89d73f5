using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Pkcs;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Identities;

/// <summary>A certificate request (PKCS #10). Of what it asks for only the key counts: names and purposes are the authority's to say.</summary>
internal static class KeyRequest
{
    /// <summary>Bytes that one is read of at most; ours has some 250.</summary>
    public const int MostBytes = 4 << 10;

    /// <summary>A request for a key, DER.</summary>
    public static byte[] Make(SigningKey key) =>
        new Pkcs10CertificationRequest(
            new Asn1SignatureFactory("SHA256withECDSA", key.Private, SystemEntropy.Generator), new X509Name([X509Name.CN], ["xmailfleet"]), key.Public, attributes: null)
            .GetDerEncoded();

    /// <summary>The key that a request is for, where whoever made it has the private half; else null.</summary>
    public static ECPublicKeyParameters? Read(byte[] der)
    {
        if (der.Length is 0 or > MostBytes) return null;
        try
        {
            var request = new Pkcs10CertificationRequest(der);
            var info = request.GetCertificationRequestInfo();
            return PublicKeys.Read(info.SubjectPublicKeyInfo) is { } key && request.Verify(key) ? key : null;
        }
        catch (Exception failure) when (Damage.IsMeantBy(failure))
        {
            return null;
        }
    }
}
