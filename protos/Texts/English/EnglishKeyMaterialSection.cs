namespace XMailFleet.Texts;

internal sealed class EnglishKeyMaterialSection : IKeyMaterialSectionWords
{
    public string ServerCertificate => "Server certificate";
    public string PrivateKey => "Private key";
    public string CaCertificates => "CA certificates";
    public string HashedCaCertificates => "Hashed CA certificates";
    public string ItHolds(string content) => $"It holds: {content}";
    public string ReadAgain(string time) => $"Read again {time}";
    public string CaFileContent(int certificates, int anchors) =>
        (certificates, anchors) switch
        {
            (1, 1) => "1 certificate, a trust anchor",
            (1, _) => "1 certificate, not a trust anchor",
            (_, 1) => $"{certificates} certificates, 1 of them a trust anchor",
            _ => $"{certificates} certificates, {anchors} of them trust anchors",
        };
    public string CaDirectoryContent(int entries, int anchors) =>
        $"{Plural.Of(entries, "entry", "entries")}, {Plural.Of(anchors, "trust anchor", "trust anchors")} that OpenSSL finds";
    public string ChainInFileOrder => "Certificates in server.cert, in file order";
    public string KeyOfBits(string algorithm, int bits) => $"{algorithm} {Plural.Of(bits, "bit", "bits")}";
    public string SelfSigned => "self-signed";
    public string HostNames => "Names";
    public string Issuer => "Issuer";
    public string ValidUntil => "Valid until";
    public string Key => "Key";
}
