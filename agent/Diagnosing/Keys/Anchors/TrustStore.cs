using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>
/// A CA file and hashed directories as OpenSSL uses them together: it asks a directory only for a name that the file
/// holds no certificate of, good or bad.
/// </summary>
/// <param name="filePath">Path of the file.</param>
/// <param name="file">What OpenSSL takes from it; null where there is none.</param>
/// <param name="directories">The directories, in the order in which they are asked.</param>
/// <param name="now">Time at which certificates have to be valid.</param>
/// <param name="requiredBits">Strength that the security level asks of anchors.</param>
internal sealed class TrustStore(
    string filePath, CaFileReading? file, IReadOnlyList<CaDirectoryReading> directories, DateTimeOffset now, int requiredBits)
{
    private const int MaxLength = 10;

    /// <summary>The same with one of the two left out where the source is the other alone.</summary>
    public TrustStore Of(TrustSource source) => source switch
    {
        TrustSource.File => new TrustStore(filePath, file, [], now, requiredBits),
        TrustSource.Directory => new TrustStore(filePath, null, directories, now, requiredBits),
        _ => this,
    };

    /// <summary>Number of certificates that chains of clients can end at.</summary>
    public int CountAnchors()
    {
        var asked = directories.SelectMany(directory => directory.Found).SelectMany(found => found.Reached())
            .Where(entry => file?.Subjects.Contains(entry.Subject) is not true);
        return StoreEntry.Usable([.. file?.Entries ?? [], .. asked], now, requiredBits).Count();
    }

    /// <summary>What OpenSSL adds to a server.cert of one certificate: its issuers, up to one that looks self-signed.</summary>
    public IEnumerable<AddedCertificate> ChainAbove(ParsedCertificate leaf)
    {
        var last = leaf;
        for (var length = 0; length < MaxLength && !Issuance.LooksSelfSigned(last, new CertificateExtensions(last.Fields)); length++)
        {
            if (FindIssuer(last) is not { Certificate: { } issuer } found) yield break;
            yield return new AddedCertificate { Certificate = CertificateFacts.OfAuthority(issuer), Path = found.Path };
            last = issuer;
        }
    }

    // The first that is valid, else the one that expired last.
    private (ParsedCertificate? Certificate, string Path) FindIssuer(ParsedCertificate certificate)
    {
        var likely = Named(certificate.Issuer).Where(candidate => Issuance.IsLikely(candidate.Certificate, certificate)).ToList();
        var valid = likely.Find(candidate => candidate.Certificate.NotBefore <= now && now <= candidate.Certificate.NotAfter);
        return valid.Certificate is not null ? valid : likely.OrderByDescending(candidate => candidate.Certificate.NotAfter).FirstOrDefault();
    }

    private IEnumerable<(ParsedCertificate Certificate, string Path)> Named(CertificateName name)
    {
        var subject = StoreEntry.NameOf(name);
        if (file?.Subjects.Contains(subject) is true)
            return file.Certificates.Zip(file.Entries).Where(pair => pair.Second.Subject == subject).Select(pair => (pair.First, filePath));
        var hash = SubjectHash.Current(name);
        return directories
            .SelectMany(directory => directory.Found, (directory, found) => (Path: Path.Combine(directory.Facts.Path, found.Name), found))
            .Where(place => place.found.HashName?.Hash == hash)
            .SelectMany(place => place.found.Content.Certificates.Zip(place.found.Content.Entries), (place, pair) => (pair, place.Path))
            .Where(place => place.pair.Second.Subject == subject)
            .Select(place => (place.pair.First, place.Path));
    }
}
