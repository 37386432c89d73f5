using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys;

/// <summary>Certificates and keys of a mail root, with what XMail's configuration has yet to choose from.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Trust">certs.pem and certs/ as OpenSSL would use both.</param>
/// <param name="LoneLeaf">The certificate of a server.cert that holds no other; else null.</param>
internal sealed record InspectedKeys(KeyMaterial Facts, TrustStore Trust, ParsedCertificate? LoneLeaf);
