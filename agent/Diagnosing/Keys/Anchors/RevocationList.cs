using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Anchors;

internal static class RevocationList
{
    public static bool IsOne(byte[] data)
    {
        var length = DerShape.Measure(data);
        if (length == 0) return false;
        try
        {
            return CertificateList.GetInstance(Asn1Object.FromByteArray(data[..length])) is not null;
        }
        catch (Exception error) when (Malformed.Is(error))
        {
            return false;
        }
    }
}
