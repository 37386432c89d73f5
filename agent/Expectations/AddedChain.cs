using XMailFleet.V1;

namespace XMailFleet.Agent.Expectations;

/// <summary>
/// The certificates that OpenSSL adds to a server.cert of a single certificate: its issuers from the trust store, which
/// XMail fills only where it asks for client certificates. One that is too weak ends every handshake, with the alert
/// internal_error.
/// </summary>
internal static class AddedChain
{
    private const int MaxLength = 10;

    /// <summary>The added certificates, each with the path of its file; the first of one name where several have it.</summary>
    public static IEnumerable<(Certificate Certificate, string Path)> Of(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate?.Chain is not [var last]) yield break;
        if (facts.TlsConfig?.ClientAuthentication is not { Mode: not ClientAuthenticationMode.NotPerformed } authentication) yield break;
        var store = Store(facts.KeyMaterial, authentication.TrustSource).ToList();
        // What is exempt looks self-signed: there the chain ends.
        for (var length = 0; length < MaxLength && !last.SignatureExempt; length++)
        {
            var found = store.Find(entry => entry.Certificate.Subject == last.Issuer);
            if (found.Certificate is null) yield break;
            yield return found;
            last = found.Certificate;
        }
    }

    /// <summary>Those that the security level in force refuses.</summary>
    public static IEnumerable<(Certificate Certificate, string Path)> TooWeak(Diagnosis facts)
    {
        var bits = CertificateStrength.BitsOf(CertificateStrength.LevelOf(facts.OpenSsl));
        return Of(facts).Where(added =>
            added.Certificate.KeySecurityBits < bits || CertificateStrength.SignatureBits(added.Certificate, facts.OpenSsl) < bits);
    }

    private static IEnumerable<(Certificate Certificate, string Path)> Store(KeyMaterial keys, TrustSource source)
    {
        if (source is TrustSource.File or TrustSource.FileAndDirectory)
        {
            foreach (var certificate in keys.CaFile.Certificates) yield return (certificate, keys.CaFile.File.Path);
        }

        if (source is not (TrustSource.Directory or TrustSource.FileAndDirectory)) yield break;
        foreach (var entry in keys.CaDirectory.Entries.Where(entry => entry.State is CaDirectoryEntryState.Found))
            yield return (entry.Certificate, Path.Combine(keys.CaDirectory.File.Path, entry.Name));
    }
}
