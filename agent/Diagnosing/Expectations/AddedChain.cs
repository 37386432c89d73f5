using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>
/// The certificates that OpenSSL adds to a server.cert of a single certificate: its issuers from the trust store, which
/// XMail fills only where it asks for client certificates. One that is too weak ends every handshake, with the alert
/// internal_error.
/// </summary>
internal static class AddedChain
{
    /// <summary>Those that the security level in force refuses.</summary>
    public static IEnumerable<AddedCertificate> TooWeak(Diagnosis facts)
    {
        var bits = CertificateStrength.BitsOf(CertificateStrength.LevelOf(facts.OpenSsl));
        return (facts.TlsConfig?.ClientAuthentication?.AddedChain ?? []).Where(added =>
            CertificateStrength.KeyBits(added.Certificate, facts.OpenSsl) < bits || CertificateStrength.SignatureBits(added.Certificate, facts.OpenSsl) < bits);
    }
}
