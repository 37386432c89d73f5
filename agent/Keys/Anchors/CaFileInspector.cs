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
        facts.AnchorCount = reading.Certificates.Count(certificate => Anchor.IsUsable(certificate, now));
        facts.BrokenEntries.Add(reading.BrokenEntries);
        facts.Certificates.Add(reading.Certificates.Take(MaxCertificates).Select(CertificateFacts.Of));
        return facts;
    }
}
