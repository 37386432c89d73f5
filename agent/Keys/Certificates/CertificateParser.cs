using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace XMailFleet.Agent.Keys.Certificates;

/// <summary>Makes certificates of DER bytes.</summary>
internal static class CertificateParser
{
    /// <summary>
    /// The certificate at the start of <paramref name="data"/> and its length in bytes. What follows it is for the
    /// caller to judge. Null where there is none.
    /// </summary>
    public static ParsedCertificate? Parse(ReadOnlyMemory<byte> data, out int length)
    {
        length = DerShape.Measure(data.Span);
        if (length == 0) return null;
        var encoding = data[..length].ToArray();
        if (TryParse(encoding) is { } structure) return new ParsedCertificate(structure, encoding, hasTimes: true);
        return ClaimedTimes.Replace(encoding) is { } replaced && TryParse(replaced) is { } timeless
            ? new ParsedCertificate(timeless, encoding, hasTimes: false)
            : null;
    }

    private static X509CertificateStructure? TryParse(byte[] encoding)
    {
        try
        {
            var structure = X509CertificateStructure.GetInstance(Asn1Object.FromByteArray(encoding));
            return NameValues.AreTaken(structure.Subject) && NameValues.AreTaken(structure.Issuer) ? structure : null;
        }
        catch (Exception error) when (Malformed.Is(error))
        {
            return null;
        }
    }
}
