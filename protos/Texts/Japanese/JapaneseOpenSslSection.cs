namespace XMailFleet.Texts;

internal sealed class JapaneseOpenSslSection : IOpenSslSectionWords
{
    public string Command => "OpenSSL コマンド";
    public string CommandVersion(string version) => $"バージョン {version}";
    public string CommandThatFails(string why) => $"OpenSSL コマンド：{why}";
    public string NotRun => "実行していません：";
    public string UsedVersion(string version) => $"XMail が使用する OpenSSL は {version} です";
    public string UsedVersionUnknown => "OpenSSL ライブラリはインストール済みですが、XMail が使用するものは特定できません";
    public string NoLibrary => "OpenSSL ライブラリが見つかりません";
    public string SupportedUntil(string series, string time) => $"リリース系列 {series} のサポート期限： {time}";
    public string NoLibrarySatisfies => "必要なライブラリがありません：";
    public string Policy(int securityLevel) => $"ポリシー: セキュリティレベル {securityLevel}";
    public string OrLater(string protocol) => $"{protocol} 以降";
    public string Libraries => "OpenSSL ライブラリ";
    public string Library => "ライブラリ";
    public string Version => "バージョン";
    public string Architecture => "アーキテクチャ";
    public string LoadedByXMail => "XMail が使用中";
    public string LoadedBeforeReplaced => "置き換え前の古いファイル";
    public string Loaded => "はい";
    public string NotLoaded => "いいえ";
}
