using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace XMailFleet.Testing;

/// <summary>A certificate and its private key, both PEM, made fresh.</summary>
public sealed record KeyPair(string CertificatePem, string PrivateKeyPem)
{
    /// <summary>Self-signed EC pair for <paramref name="hostName"/>, valid from yesterday for a year.</summary>
    public static KeyPair SelfSigned(string hostName)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return SelfSigned(hostName, key, new CertificateRequest($"CN={hostName}", key, HashAlgorithmName.SHA256));
    }

    /// <summary>Self-signed EC pair for several names, the first of them its subject's, valid from and to so many days from now.</summary>
    public static KeyPair SelfSigned(string[] hostNames, int fromDays, int toDays)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={hostNames[0]}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in hostNames) names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(fromDays), now.AddDays(toDays));
        return new KeyPair(certificate.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    /// <summary>The same with an RSA key of 2048 bits.</summary>
    public static KeyPair SelfSignedRsa(string hostName)
    {
        using var key = RSA.Create(2048);
        return SelfSigned(
            hostName, key, new CertificateRequest($"CN={hostName}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    /// <summary>EC pair for <paramref name="hostName"/>, valid from and to so many days from now, with the CA that issued it, PEM.</summary>
    public static (KeyPair Pair, string AnchorPem) Issued(string hostName, int fromDays, int toDays)
    {
        using var anchorKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var anchorRequest = new CertificateRequest("CN=Private Root", anchorKey, HashAlgorithmName.SHA256);
        anchorRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var anchor = anchorRequest.CreateSelfSigned(now.AddDays(-3000), now.AddDays(3000));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={hostName}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(hostName);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(anchor, now.AddDays(fromDays), now.AddDays(toDays), RandomNumberGenerator.GetBytes(16));
        var pair = new KeyPair(certificate.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n");
        return (pair, anchor.ExportCertificatePem() + "\n");
    }

    private static KeyPair SelfSigned(string hostName, AsymmetricAlgorithm key, CertificateRequest request)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(hostName);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(364));
        return new KeyPair(certificate.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
