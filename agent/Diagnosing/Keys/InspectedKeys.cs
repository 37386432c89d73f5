using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys;

/// <summary>Certificates and keys of a mail root, with what XMail's configuration has yet to choose from.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Trust">certs.pem and certs/ as OpenSSL would use both.</param>
/// <param name="LoneLeaf">The certificate of a server.cert that holds no other; else null.</param>
internal sealed record InspectedKeys(KeyMaterial Facts, TrustStore Trust, ParsedCertificate? LoneLeaf)
{
    /// <summary>Of server.cert and server.key when they were read; equal for as long as neither is touched.</summary>
    public (EntryMark Certificate, EntryMark Key) Marks { get; init; }

    /// <summary>certs/ as it was read.</summary>
    public required CaDirectoryReading Directory { get; init; }
}
