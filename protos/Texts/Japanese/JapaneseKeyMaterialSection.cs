namespace XMailFleet.Texts;

internal sealed class JapaneseKeyMaterialSection : IKeyMaterialSectionWords
{
    public string ServerCertificate => "サーバ証明書";
    public string PrivateKey => "秘密鍵";
    public string CaCertificates => "CA 証明書";
    public string HashedCaCertificates => "ハッシュ変換した CA 証明書";
    public string ItHolds(string content) => $"内容： {content}";
    public string ReadAgain(string time) => $"再確認： {time}";
    public string CaFileContent(int certificates, int anchors) =>
        $"証明書 {certificates} 件（うちトラストアンカー {anchors} 件）";
    public string CaDirectoryContent(int entries, int anchors) =>
        $"エントリ {entries} 件（OpenSSL から参照できるトラストアンカー {anchors} 件）";
    public string ChainInFileOrder => "server.cert の証明書（ファイル内の順）";
    public string KeyOfBits(string algorithm, int bits) => $"{algorithm} {bits} ビット";
    public string SelfSigned => "自己署名";
    public string HostNames => "ホスト名";
    public string Issuer => "発行者";
    public string ValidUntil => "有効期限";
    public string Key => "鍵";
}
