namespace XMailFleet.Texts;

internal sealed class JapaneseFindingsReport : IFindingsReportWords
{
    public string HostsCompared(int count) => $"全 {count} ホストの比較";

    public string SharedKeys(int count) => $"複数のホストで共有されている秘密鍵（{count} 件）";

    public string ExpiringCertificates(int count) => $"期限切れが近い証明書（{count} 件）";

    public string OpenSslVersions(int count) => $"OpenSSL のバージョン（{count} 件）";

    public string Deviations(int count) => $"設定の異なるホスト（{count} 件）";

    public string UnknownVersion => "不明";

    public string More(int count) => $" ほか {count} 台";

    public string KeyHosts(int count) => $"この秘密鍵は {count} 台のホストで共有されています。";

    public string ExpiresAt(string time) => $"有効期限：{time}";

    public string VersionHosts(int count) => $"このバージョンのホストは {count} 台です。";

    public string DiffersFrom(string host) => $"{host} と異なります。";
}
