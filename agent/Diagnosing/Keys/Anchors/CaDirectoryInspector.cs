using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>Facts of certs/, the hashed CA directory.</summary>
internal static class CaDirectoryInspector
{
    private const int MaxEntries = 200;

    /// <param name="reading">The directory.</param>
    /// <param name="file">certs.pem; null where there is none to be read.</param>
    /// <param name="now">Time at which anchors have to be valid.</param>
    /// <param name="requiredBits">Strength that the security level asks of their keys.</param>
    public static CaDirectory Inspect(CaDirectoryReading reading, CaFileReading? file, DateTimeOffset now, int requiredBits)
    {
        var facts = new CaDirectory { File = reading.Facts, EntryCount = reading.NameCount };
        var inFile = StoreEntry.Usable(file?.Entries ?? [], now, requiredBits).Select(entry => (entry.Subject, entry.Key)).ToHashSet();
        facts.Entries.Add(reading.Files.Take(MaxEntries).Select(ToEntry));
        facts.AnchorCount = StoreEntry.Usable(reading.Found.SelectMany(found => found.Content.Entries), now, requiredBits).Count();
        return facts;

        CaDirectoryEntry ToEntry(CaDirectoryFile found)
        {
            var usable = StoreEntry.Usable(found.Content.Entries, now, requiredBits).ToList();
            return new CaDirectoryEntry
            {
                Name = found.Name,
                State = reading.Judgement.StateOf(found),
                ExpectedName = reading.Judgement.ExpectedName(found),
                Certificate = found.First is { } certificate ? CertificateFacts.OfAuthority(certificate) : null,
                Usable = usable.Count > 0,
                Shadowed = usable.Exists(entry => file?.Subjects.Contains(entry.Subject) is true && !inFile.Contains((entry.Subject, entry.Key))),
            };
        }
    }
}
