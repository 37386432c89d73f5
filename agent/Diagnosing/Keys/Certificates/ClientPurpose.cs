namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>What OpenSSL asks of a certificate at the end of a TLS client's chain (check_purpose_ssl_client).</summary>
internal static class ClientPurpose
{
    /// <summary>True where it may stand above a client certificate, or be one itself.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="extensions">Its extensions.</param>
    /// <param name="isSelfSigned">Whether OpenSSL takes it for self-signed.</param>
    /// <param name="isTrusted">Whether its trust settings say that it is trusted for clients: then its own purpose does not matter.</param>
    public static bool MayVouch(ParsedCertificate certificate, CertificateExtensions extensions, bool isSelfSigned, bool isTrusted)
    {
        if (!extensions.AreSound() || extensions.HasUnknownCritical) return false;
        var forClients = isTrusted || !extensions.HasExtendedKeyUsage || extensions.ExtendedKeyUsages().Contains("clientAuth");
        return forClients
            && (IsAuthority(certificate, extensions, isSelfSigned, isTrusted) || (isSelfSigned && (isTrusted || MayBeClient(extensions))));
    }

    private static bool IsAuthority(ParsedCertificate certificate, CertificateExtensions extensions, bool isSelfSigned, bool isTrusted)
    {
        if (extensions.HasKeyUsage && !extensions.KeyUsages().Contains("keyCertSign")) return false;
        if (extensions.HasBasicConstraints) return extensions.IsCa();
        // Version 1 knows no extensions; OpenSSL takes its self-signed certificates for authorities.
        if (extensions.HasKeyUsage || (isSelfSigned && certificate.Fields.Version.IsZero)) return true;
        return extensions.NetscapeUses() is { } uses && (isTrusted ? uses.IsAnyAuthority : uses.IsTlsAuthority);
    }

    private static bool MayBeClient(CertificateExtensions extensions) =>
        (!extensions.HasKeyUsage || extensions.KeyUsages().Any(usage => usage is "digitalSignature" or "keyAgreement"))
        && extensions.NetscapeUses() is not { IsClient: false };
}
