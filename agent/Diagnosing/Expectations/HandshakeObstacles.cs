using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>
/// What would stop every TLS handshake of this XMail, in the order in which XMail meets it: certificate (-235), key
/// (-236), their pairing (-236, -243), CA file (-244), the handshake itself (-250).
/// </summary>
internal static class HandshakeObstacles
{
    /// <summary>Ids of the checks that tell why; empty where a handshake succeeds.</summary>
    public static IReadOnlyList<Obstacle> Find(Diagnosis facts) => [.. Loading(facts), .. Acceptance(facts)];

    /// <summary>Of these, what the library does with XMail's files, which a rehearsal shows as well.</summary>
    public static IReadOnlyList<Obstacle> Loading(Diagnosis facts)
    {
        var found = new List<Obstacle>();
        found.AddRange(Certificate(facts));
        found.AddRange(PrivateKey(facts.KeyMaterial));
        if (facts.KeyMaterial.Pairing == Pairing.Mismatched) found.Add(new("key-pair-mismatch"));
        found.AddRange(SessionOutlook.Find(facts));
        found.AddRange(CaFile(facts));
        return found;
    }

    private static IEnumerable<Obstacle> Certificate(Diagnosis facts)
    {
        var certificate = facts.KeyMaterial.ServerCertificate;
        bool? readable = certificate.HasReadableByServer ? certificate.ReadableByServer : null;
        if (readable is false)
        {
            yield return new("server-certificate-file");
            yield break;
        }

        if (File("server-certificate-file", certificate.File.State, readable) is { } file)
        {
            yield return file;
            yield break;
        }

        if (ServerCertificateContent.IsRefused(certificate.Content, facts.OpenSsl))
        {
            yield return new("server-certificate-content");
            yield break;
        }

        if (CertificateStrength.IsTooWeak(certificate, facts.OpenSsl) is not false and var weak)
            yield return new("certificate-weak", Unknown: weak is null);
        else if (AddedChain.TooWeak(facts).Any()) yield return new("certificate-weak");
        if (ServableKey.Problem(certificate.Chain[0]) is { } problem) yield return new("certificate-key-type", OfUsual: problem is "curve");
    }

    private static IEnumerable<Obstacle> PrivateKey(KeyMaterial keys)
    {
        var key = keys.PrivateKey;
        if (key is { HasReadableByServer: true, ReadableByServer: false })
            yield return new("private-key-readable");
        else if (File("private-key-file", key.File.State, key.HasReadableByServer ? key.ReadableByServer : null) is { } file)
            yield return file;
        else if (key.Content is PrivateKeyContent.Unsupported)
            yield return new("private-key-content", Unknown: true);
        else if (key.Content is not (PrivateKeyContent.PrivateKey or PrivateKeyContent.Unspecified))
            yield return new("private-key-content");
    }

    private static Obstacle? File(string checkId, FileState state, bool? readableByServer) => state switch
    {
        FileState.Present => null,
        // XMail may have rights that the agent has not.
        FileState.Unreadable => new Obstacle(checkId, Unknown: readableByServer is not false),
        FileState.Oversized or FileState.Barred or FileState.Unspecified => new Obstacle(checkId, Unknown: true),
        _ => new Obstacle(checkId),
    };

    private static IEnumerable<Obstacle> CaFile(Diagnosis facts)
    {
        if (!UsesFile(facts.TlsConfig.ClientAuthentication)) yield break;
        if (facts.KeyMaterial.CaFile is { HasReadableByServer: true, ReadableByServer: false }) yield return new("ca-file");
        else if (!facts.KeyMaterial.CaFile.Loadable)
            yield return new("ca-file", Unknown: facts.KeyMaterial.CaFile.File.State is FileState.Unreadable or FileState.Oversized or FileState.Barred);
    }

    private static bool UsesFile(ClientAuthentication authentication) =>
        authentication is { Mode: not ClientAuthenticationMode.NotPerformed, TrustSource: TrustSource.File or TrustSource.FileAndDirectory };

    /// <summary>Of these, what only shows by a client's certificate that XMail would accept.</summary>
    public static IEnumerable<Obstacle> Acceptance(Diagnosis facts)
    {
        var authentication = facts.TlsConfig.ClientAuthentication;
        if (UsesFile(authentication) && !facts.KeyMaterial.CaFile.Loadable) yield break;

        // Nobody can show a certificate that XMail accepts, and nobody gets in without one.
        if (authentication is { Mode: ClientAuthenticationMode.Required, AnchorCount: 0, AllowSelfSigned: false })
            yield return new(
                authentication.TrustSource switch
                {
                    TrustSource.File => "ca-file",
                    TrustSource.Directory => "ca-directory",
                    _ => "client-trust",
                },
                Unknown: authentication.TrustSource is TrustSource.Directory or TrustSource.FileAndDirectory && IsPartlyUnseen(facts.KeyMaterial.CaDirectory));
    }

    // What the agent does not see there may be the anchor that it misses.
    private static bool IsPartlyUnseen(CaDirectory directory) =>
        directory.File.State is FileState.Unreadable or FileState.Barred || directory.Entries.Any(entry => entry.State is CaDirectoryEntryState.Barred);
}
