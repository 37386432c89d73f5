namespace XMailFleet.Agent.Keys.Certificates;

/// <summary>What OpenSSL asks of a certificate at the end of a TLS client's chain (check_purpose_ssl_client).</summary>
internal static class ClientPurpose
{
    /// <summary>True where it may stand above a client certificate, or be one itself.</summary>
    public static bool MayVouch(ParsedCertificate certificate, CertificateExtensions extensions, bool isSelfSigned)
    {
        var usages = extensions.ExtendedKeyUsages();
        var forClients = usages.Count == 0 ? !extensions.HasExtendedKeyUsage : usages.Contains("clientAuth");
        return forClients
            && extensions.AreSound()
            && !extensions.HasUnknownCritical
            && (IsAuthority(certificate, extensions, isSelfSigned) || (isSelfSigned && MayBeClient(extensions)));
    }

    private static bool IsAuthority(ParsedCertificate certificate, CertificateExtensions extensions, bool isSelfSigned)
    {
        if (extensions.HasKeyUsage && !extensions.KeyUsages().Contains("keyCertSign")) return false;
        if (extensions.HasBasicConstraints) return extensions.IsCa();
        // Version 1 knows no extensions; OpenSSL takes its self-signed certificates for authorities.
        return extensions.HasKeyUsage || (isSelfSigned && certificate.Fields.Version == 1);
    }

    private static bool MayBeClient(CertificateExtensions extensions) =>
        !extensions.HasKeyUsage || extensions.KeyUsages().Any(usage => usage is "digitalSignature" or "keyAgreement");
}
