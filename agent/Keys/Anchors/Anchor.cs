using XMailFleet.Agent.Keys.Certificates;

namespace XMailFleet.Agent.Keys.Anchors;

/// <summary>Whether a certificate can end a chain of client certificates.</summary>
internal static class Anchor
{
    /// <summary>
    /// Self-signed as OpenSSL sees it, which does not verify an anchor's own signature, and within its validity.
    /// XMail does not allow chains that end below a root.
    /// </summary>
    public static bool IsUsable(ParsedCertificate certificate, DateTimeOffset now) => PeriodOf(certificate)?.Holds(now) is true;

    /// <summary>When it can; null where it never can.</summary>
    public static AnchorPeriod? PeriodOf(ParsedCertificate certificate) =>
        certificate is { NotBefore: { } from, NotAfter: { } to } && SelfIssue.Looks(certificate, new CertificateExtensions(certificate.Fields))
            ? new AnchorPeriod(from, to)
            : null;
}
