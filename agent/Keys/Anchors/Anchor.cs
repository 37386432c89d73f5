using XMailFleet.Agent.Keys.Certificates;

namespace XMailFleet.Agent.Keys.Anchors;

/// <summary>Whether a certificate can end a chain of client certificates.</summary>
internal static class Anchor
{
    /// <summary>
    /// Self-signed as OpenSSL sees it, which does not verify an anchor's own signature, and within its validity.
    /// XMail does not allow chains that end below a root.
    /// </summary>
    public static bool IsUsable(ParsedCertificate certificate, DateTimeOffset now)
    {
        if (!SelfIssue.Looks(certificate, new CertificateExtensions(certificate.Fields))) return false;
        return certificate.NotBefore <= now && now <= certificate.NotAfter;
    }
}
