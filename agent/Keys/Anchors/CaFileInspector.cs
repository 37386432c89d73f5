using XMailFleet.Agent.Files;
using XMailFleet.Agent.Keys.Certificates;
using XMailFleet.V1;

namespace XMailFleet.Agent.Keys.Anchors;

/// <summary>Facts of certs.pem.</summary>
internal static class CaFileInspector
{
    private const int MaxCertificates = 100;

    private static readonly ParseCache<CaFileReading> Readings = new(16);

    public static CaFile Inspect(string path, DateTimeOffset now)
    {
        var file = InspectedFile.Read(path, InspectedFile.CaFileLimit);
        var facts = new CaFile { File = file.Facts };
        if (file.Facts.State is not FileState.Present) return facts;
        var reading = Readings.GetOrParse(path, file.Content, CaFileReading.Read);
        facts.Content = reading.Content;
        facts.Loadable = reading.IsLoadable;
        facts.CertificateCount = reading.Certificates.Count;
        facts.AnchorCount = Count(reading, now);
        facts.BrokenEntries.Add(reading.BrokenEntries);
        facts.Certificates.Add(reading.Certificates.Take(MaxCertificates).Select(CertificateFacts.Of));
        return facts;
    }

    /// <summary>Number of usable anchors in the file; 0 where OpenSSL refuses it.</summary>
    public static int CountAnchors(string path, DateTimeOffset now)
    {
        var file = InspectedFile.Read(path, InspectedFile.CaFileLimit);
        if (file.Facts.State is not FileState.Present) return 0;
        var reading = Readings.GetOrParse(path, file.Content, CaFileReading.Read);
        return reading.IsLoadable ? Count(reading, now) : 0;
    }

    private static int Count(CaFileReading reading, DateTimeOffset now) =>
        reading.Certificates.Count(certificate => Anchor.IsUsable(certificate, now));
}
