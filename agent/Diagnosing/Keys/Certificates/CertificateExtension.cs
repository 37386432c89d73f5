namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>An extension of a certificate.</summary>
/// <param name="Identifier">Object identifier.</param>
/// <param name="IsCritical">Whether who does not know it must refuse the certificate.</param>
/// <param name="Value">Bytes.</param>
internal sealed record CertificateExtension(string Identifier, bool IsCritical, byte[] Value);
