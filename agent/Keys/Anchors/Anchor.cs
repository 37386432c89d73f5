using XMailFleet.Agent.Keys.Certificates;

namespace XMailFleet.Agent.Keys.Anchors;

/// <summary>A certificate that can end a chain of client certificates.</summary>
/// <param name="From">Start of its validity.</param>
/// <param name="To">End of its validity.</param>
/// <param name="SecurityBits">Strength of its key, which the security level judges; its own signature is not judged.</param>
internal readonly record struct Anchor(DateTimeOffset From, DateTimeOffset To, int SecurityBits)
{
    /// <summary>
    /// Null where it never can. It has to be trusted, by looking self-signed (which OpenSSL does not verify of an anchor)
    /// or by its trust settings, and some client certificate must be able to lead to it.
    /// </summary>
    public static Anchor? Of(ParsedCertificate certificate)
    {
        if (certificate is not { NotBefore: { } from, NotAfter: { } to, PublicKey: { HasExplicitCurve: false } key }) return null;
        var extensions = new CertificateExtensions(certificate.Fields);
        var isSelfSigned = SelfIssue.Looks(certificate, extensions);
        var isTrusted = certificate.Trust?.OfClients() ?? isSelfSigned;
        return isTrusted && ClientPurpose.MayVouch(certificate, extensions, isSelfSigned) ? new Anchor(from, to, key.SecurityBits) : null;
    }

    /// <summary>True where OpenSSL accepts it at that time and at a security level of so many bits.</summary>
    public bool Holds(DateTimeOffset time, int requiredBits) => From <= time && time <= To && SecurityBits >= requiredBits;
}
