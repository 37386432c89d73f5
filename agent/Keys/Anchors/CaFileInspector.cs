using XMailFleet.Agent.Files;
using XMailFleet.Agent.Keys.Certificates;
using XMailFleet.V1;

namespace XMailFleet.Agent.Keys.Anchors;

/// <summary>Facts of certs.pem.</summary>
internal static class CaFileInspector
{
    private static readonly ParseCache<CaFileReading> Readings = new(InspectedFile.CaFileLimit);

    /// <param name="path">The file.</param>
    /// <param name="now">Time at which anchors have to be valid.</param>
    /// <param name="requiredBits">Strength that the security level asks of their keys.</param>
    public static CaFile Inspect(string path, DateTimeOffset now, int requiredBits)
    {
        var file = InspectedFile.Read(path, InspectedFile.CaFileLimit);
        var facts = new CaFile { File = file.Facts };
        if (file.Facts.State is not FileState.Present) return facts;
        var reading = Readings.GetOrParse(path, file.Content, CaFileReading.Read);
        facts.Content = reading.Content;
        facts.Loadable = reading.IsLoadable;
        facts.CertificateCount = reading.CertificateCount;
        facts.AnchorCount = reading.CountAnchors(now, requiredBits);
        facts.BrokenEntries.Add(reading.BrokenEntries);
        facts.Certificates.Add(reading.Certificates.Select(CertificateFacts.OfAuthority));
        return facts;
    }

    /// <summary>Number of usable anchors in the file; 0 where OpenSSL refuses it.</summary>
    public static int CountAnchors(string path, DateTimeOffset now, int requiredBits)
    {
        var file = InspectedFile.Read(path, InspectedFile.CaFileLimit);
        if (file.Facts.State is not FileState.Present) return 0;
        var reading = Readings.GetOrParse(path, file.Content, CaFileReading.Read);
        return reading.IsLoadable ? reading.CountAnchors(now, requiredBits) : 0;
    }
}
