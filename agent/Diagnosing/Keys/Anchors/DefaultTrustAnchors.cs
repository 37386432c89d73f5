using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>
/// The trust that OpenSSL falls back to in XMail: SSL_CERT_FILE and SSL_CERT_DIR of its environment, else cert.pem and
/// certs/ of OPENSSLDIR.
/// </summary>
internal static class DefaultTrustAnchors
{
    /// <summary>
    /// Number of usable anchors there; -1 where it cannot be told which OPENSSLDIR is XMail's, or where those who set the environment could
    /// not read what it names.
    /// </summary>
    public static int Count(
        OpenSsl openSsl, int requiredBits, IReadOnlyDictionary<string, string> environment, IReadOnlyList<Placer> authors, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var home = openSsl.Libraries
            .Where(library => library.OpensslDirectory.Length > 0)
            .OrderByDescending(library => library.Version == openSsl.EffectiveVersion)
            .FirstOrDefault()?.OpensslDirectory;
        var file = environment.GetValueOrDefault("SSL_CERT_FILE") ?? (home is null ? null : Path.Combine(home, "cert.pem"));
        var directories = environment.GetValueOrDefault("SSL_CERT_DIR")?.Split(Path.PathSeparator)
            ?? (home is null ? null : [Path.Combine(home, "certs")]);
        if (file is null || directories is null) return -1;
        // A file that OpenSSL refuses is passed over here.
        var reading = CaFileInspector.Read(file, out var facts, authors) is { IsLoadable: true } loadable ? loadable : null;
        var asked = directories.Select(directory => CaDirectoryReading.Read(directory, null, cancellationToken, authors)).ToList();
        if (facts.State is FileState.Barred || asked.Exists(directory => directory.Facts.State is FileState.Barred)) return -1;
        return new TrustStore(file, reading, asked, now, requiredBits).CountAnchors();
    }
}
