namespace XMailFleet.Texts;

internal sealed class JapaneseFindingsPage : IFindingsPageWords
{
    public string Compared => "ホスト間の比較";
    public string LookedAtTogether => "ホスト間の比較";
    public string Baseline => "基準とするホスト";
    public string MajorityByLabel => "多数派と比べるラベル";
    public string NoChoice => "なし";
    public string ExpiresWithinDays => "期限切れまでの日数";
    public string AsOfNewest(int hosts) => $"{hosts} ホスト（最新のスナップショットに基づく）";
    public string SharedKeys => "複数のホストで共有されている秘密鍵";
    public string NoSharedKeys => "どのホストも固有の秘密鍵を使っています。";
    public string WhySharedKeysMatter => "いずれかのホストから鍵が漏れると、すべてのホストに影響します。";
    public string KeyDigest => "鍵（SHA-256）";
    public string HostCount => "台数";
    public string Hosts => "ホスト";
    public string ExpiringCertificates => "期限切れが近い証明書";
    public string NoneExpires => "この期間に期限の切れる証明書はありません。";
    public string Host => "ホスト";
    public string Expires => "期限";
    public string Certificate => "証明書";
    public string OpenSslVersions => "OpenSSL のバージョン";
    public string Version => "バージョン";
    public string UnknownVersion => "不明";
    public string HostsThatDiffer => "設定の異なるホスト";
    public string AllAlike => "違いはありません。";
    public string ComparedWith(string other) => $"（比較対象：{other}）";
    public string Field => "項目";
    public string Elsewhere => "他のホスト";
    public string Here => "このホスト";
    public string AndMore(int hosts) => $"ほか {hosts} 台";
    public string Shown(int shown, int count) => $"{count} 件中 {shown} 件を表示しています。";
}
