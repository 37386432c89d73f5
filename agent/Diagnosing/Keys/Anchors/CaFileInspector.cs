using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>Facts of certs.pem.</summary>
internal static class CaFileInspector
{
    private static readonly ParseCache<CaFileReading> Readings = new(InspectedFile.CaFileLimit);

    /// <summary>What OpenSSL takes from the file; null where there is none with content that could be read.</summary>
    public static CaFileReading? Read(string path, out FileFacts facts, IReadOnlyList<Placer>? authors = null)
    {
        var file = InspectedFile.Read(path, InspectedFile.CaFileLimit, authors);
        facts = file.Facts;
        return facts.State is FileState.Present ? Readings.GetOrParse(path, file.Content, CaFileReading.Read) : null;
    }

    /// <param name="path">The file.</param>
    /// <param name="now">Time at which anchors have to be valid.</param>
    /// <param name="requiredBits">Strength that the security level asks of their keys.</param>
    /// <param name="authors">Those beside root who named the path.</param>
    /// <param name="reading">What OpenSSL takes from it; null where there is nothing.</param>
    public static CaFile Inspect(string path, DateTimeOffset now, int requiredBits, IReadOnlyList<Placer> authors, out CaFileReading? reading)
    {
        reading = Read(path, out var file, authors);
        var facts = new CaFile { File = FileInspector.AsSeenBy(authors, file) };
        if (reading is null) return facts;
        facts.Content = reading.Content;
        (facts.TextFlaw, facts.ContainerKind) = (reading.TextFlaw, reading.ContainerKind);
        facts.Loadable = reading.IsLoadable;
        facts.CertificateCount = reading.CertificateCount;
        facts.AnchorCount = StoreEntry.Usable(reading.Entries, now, requiredBits).Count();
        facts.BrokenEntries.Add(reading.BrokenEntries);
        facts.Certificates.Add(reading.Certificates.Select(CertificateFacts.OfAuthority));
        return facts;
    }
}
