using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>One name in a hashed directory with what OpenSSL would load from it.</summary>
internal sealed record CaDirectoryFile(string Name, FileState State, PemCertificates Content)
{
    /// <summary>A file that XMail's user may not read: to OpenSSL it ends the search like one that holds no certificate.</summary>
    public static CaDirectoryFile Forbidden(string name) => new(name, FileState.Unreadable, new PemCertificates([], false)) { IsForbidden = true };

    public bool IsForbidden { get; private init; }

    public HashName? HashName { get; } = Anchors.HashName.Parse(Name);

    public ParsedCertificate? First => Content.Certificates.Count > 0 ? Content.Certificates[0] : null;

    /// <summary>Subject hash of the first certificate, or null where there is none.</summary>
    public string? Hash { get; } =
        Content.Certificates.Count > 0 ? SubjectHash.Current(Content.Certificates[0].Subject) : null;

    /// <summary>True where one of its certificates has the subject that the name stands for.</summary>
    public bool NameIsRight { get; } = Anchors.HashName.Parse(Name) is { } name && Content.Certificates.Any(c => SubjectHash.Current(c.Subject) == name.Hash);

    /// <summary>
    /// What a lookup by its name brings into a chain: the certificates of that name and, since the lookup loads the whole file, the issuers that
    /// lead on from them. What else is in the file nobody asks for.
    /// </summary>
    public IEnumerable<StoreEntry> Reached()
    {
        if (Content.Certificates.Count < 2) return Content.Entries;
        var all = Content.Certificates.Zip(Content.Entries).ToList();
        var bySubject = all.ToLookup(pair => pair.Second.Subject);
        var reached = new HashSet<ParsedCertificate>(ReferenceEqualityComparer.Instance);
        var open = new Queue<ParsedCertificate>(Content.Certificates.Where(certificate => SubjectHash.Current(certificate.Subject) == HashName?.Hash));
        while (open.TryDequeue(out var certificate))
        {
            if (!reached.Add(certificate)) continue;
            foreach (var (above, _) in bySubject[StoreEntry.NameOf(certificate.Issuer)]) open.Enqueue(above);
        }

        return all.Where(pair => reached.Contains(pair.First)).Select(pair => pair.Second);
    }

    public bool NameIsOld => HashName is { } name && Content.Certificates.Any(c => SubjectHash.Old(c.Subject) == name.Hash);
}
