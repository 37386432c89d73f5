using System.Collections.Concurrent;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Der;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>
/// The CA certificates that the host trusts by default, which stand for those that mail clients trust. Hashed
/// directories are asked first, since only one file of them is read; bundles are read once.
/// </summary>
internal sealed class DefaultTrust
{
    private static readonly string[] Directories = ["/etc/ssl/certs", "/usr/lib/ssl/certs", "/etc/pki/tls/certs"];

    private static readonly string[] Bundles =
        ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];

    // Where distributions put the CAs that an administrator adds; they are trusted here and nowhere else.
    private const string LocalDirectory = "/usr/local/";

    // "1a2b3c4d.0"
    private const int HashedLength = 10;
    private const int MaxNames = 20_000;

    private const int MaxNumber = 16;
    private const int MaxRemembered = 64;

    private static readonly ParseCache<PemCertificates> Cache = new(2 * InspectedFile.KeyMaterialLimit);

    // The search is dear: it reads the whole bundle. Its result holds as long as neither the directories nor the bundles
    // change, and tools that update the one rewrite the other.
    private static readonly ConcurrentDictionary<string, (string Stores, TrustedAnchor? Anchor)> Found = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<string> _directories;
    private readonly IReadOnlyList<string> _bundles;

    private readonly IReadOnlyList<Placer> _authors;

    /// <param name="environment">Environment of XMail.</param>
    /// <param name="authors">Those beside root who have set it.</param>
    public DefaultTrust(IReadOnlyDictionary<string, string> environment, IReadOnlyList<Placer> authors)
    {
        _authors = authors;
        _directories = environment.TryGetValue("SSL_CERT_DIR", out var directory) ? directory.Split(':') : Directories;
        _bundles = environment.TryGetValue("SSL_CERT_FILE", out var bundle) ? [bundle] : Bundles;
    }

    /// <summary>The directories and bundles that hold the default trust of a program with this environment.</summary>
    public static IEnumerable<string> PathsFor(IReadOnlyDictionary<string, string> environment)
    {
        var trust = new DefaultTrust(environment, []);
        return trust._directories.Concat(trust._bundles).Where(Path.IsPathRooted);
    }

    /// <summary>An anchor that issued <paramref name="certificate"/>, or that it is itself. Null where there is none.</summary>
    public TrustedAnchor? FindAnchor(ParsedCertificate certificate)
    {
        var stores = string.Join('|', _directories.Select(FileIdentity.OfDirectory).Concat(_bundles.Select(FileIdentity.Of)));
        if (Found.TryGetValue(certificate.Sha256, out var known) && known.Stores == stores) return known.Anchor;
        var anchor = FindHashed(certificate) ?? FindBundled(certificate);
        if (Found.Count >= MaxRemembered) Found.Clear();
        Found[certificate.Sha256] = (stores, anchor);
        return anchor;
    }

    private TrustedAnchor? FindHashed(ParsedCertificate certificate)
    {
        var hash = SubjectHash.Current(certificate.Issuer);
        foreach (var directory in _directories)
        {
            for (var number = 0; number < MaxNumber; number++)
            {
                var path = Path.Combine(directory, $"{hash}.{number}");
                if (FileIdentity.Of(path) is null) break;
                var file = InspectedFile.Read(path, InspectedFile.KeyMaterialLimit, _authors);
                if (!Parse(file).Certificates.Any(anchor => IsAnchorOf(anchor, certificate))) continue;
                return new TrustedAnchor(IsPublic: !IsLocal(file.Facts.Path, file.Facts.LinkTarget));
            }
        }

        return null;
    }

    // A bundle does not tell which of its certificates an administrator added.
    private TrustedAnchor? FindBundled(ParsedCertificate certificate) =>
        _bundles
            .Where(bundle => !IsHashed(Path.GetDirectoryName(bundle) ?? ""))
            .Select(bundle => InspectedFile.Read(bundle, InspectedFile.CaFileLimit, _authors))
            .Any(file => Parse(file).Certificates.Any(anchor => IsAnchorOf(anchor, certificate)))
            ? new TrustedAnchor(IsPublic: new CertificateExtensions(certificate.Fields).HasTransparencyTimestamps)
            : null;

    // A bundle in a hashed directory holds the same certificates, which the directory has told of already.
    private bool IsHashed(string directory) =>
        _directories.Contains(directory) && HostDirectory.Names(directory, MaxNames, _authors).Any(name => name.Length == HashedLength && name.EndsWith(".0", StringComparison.Ordinal));

    private static bool IsAnchorOf(ParsedCertificate anchor, ParsedCertificate certificate) =>
        anchor.Sha256 == certificate.Sha256 || anchor.Issued(certificate);

    private static PemCertificates Parse(InspectedFile file) =>
        Cache.GetOrParse(file.Facts.Path, file.Content, PemCertificates.Read);

    private static bool IsLocal(string path, string linkTarget)
    {
        if (linkTarget.StartsWith(LocalDirectory, StringComparison.Ordinal)) return true;
        var next = linkTarget.Length == 0 ? "" : Path.Combine(Path.GetDirectoryName(path) ?? "", linkTarget);
        return next.Length > 0
            && FileInspector.Inspect(next).LinkTarget.StartsWith(LocalDirectory, StringComparison.Ordinal);
    }
}
