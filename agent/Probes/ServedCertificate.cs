using System.Security.Cryptography;
using Org.BouncyCastle.X509;
using XMailFleet.V1;

namespace XMailFleet.Agent.Probes;

/// <summary>A certificate as a server sent it.</summary>
internal static class ServedCertificate
{
    public static Certificate Of(byte[] der)
    {
        var certificate = new X509Certificate(der);
        return new Certificate
        {
            Subject = certificate.SubjectDN.ToString(),
            Issuer = certificate.IssuerDN.ToString(),
            Sha256Fingerprint = Convert.ToHexStringLower(SHA256.HashData(der)),
        };
    }
}
