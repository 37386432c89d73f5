using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Contents;

/// <summary>Names the content of a certificate file that OpenSSL does not take.</summary>
internal static class CertificateClassifier
{
    public static CertificateContent Classify(ContentClues clues)
    {
        if (clues.Der is DerKind.Certificate) return CertificateContent.Der;
        if (clues.HasCertificate) return CertificateContent.Malformed;
        if (clues.HasSigningRequest) return CertificateContent.SigningRequest;
        if (clues.HasPrivateKey) return CertificateContent.PrivateKey;
        if (clues.HasContainer) return CertificateContent.Container;
        if (clues.HasPublicKey) return CertificateContent.PublicKey;
        if (clues.HasPem) return CertificateContent.Malformed;
        return clues.IsWideText ? CertificateContent.WideText : CertificateContent.NoPem;
    }
}
