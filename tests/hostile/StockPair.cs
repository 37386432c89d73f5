namespace XMailFleet.Hostile;

/// <summary>A self-signed certificate and its key (PKCS #8), both DER.</summary>
internal sealed record StockPair(byte[] Certificate, byte[] Key)
{
    public byte[] CertificatePem => HostileStock.Pem("CERTIFICATE", Certificate);

    public byte[] KeyPem => HostileStock.Pem("PRIVATE KEY", Key);
}
