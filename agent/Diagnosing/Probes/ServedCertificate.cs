using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>A certificate as a server sent it; of one that cannot be parsed only the fingerprint.</summary>
internal static class ServedCertificate
{
    // The same chain comes from every endpoint, at every poll.
    private static readonly ParseCache<Certificate> Parsed = new(capacity: 64);

    public static Certificate Of(byte[] der) =>
        Parsed.GetOrParse(Digests.Sha256Hex(der), der, content => Parse(content.ToArray())).Clone();

    private static Certificate Parse(byte[] der)
    {
        try
        {
            if (CertificateParser.Parse(der) is { } certificate) return CertificateFacts.Of(certificate);
        }
        catch (Exception error) when (Malformed.Is(error))
        {
            // Handled as one that does not parse at all.
        }

        return new Certificate { Sha256Fingerprint = Digests.Sha256Hex(der) };
    }
}
