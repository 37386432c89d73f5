namespace XMailFleet.Texts;

internal sealed class JapaneseConfigurationSection : IConfigurationSectionWords
{
    public string MailRoot => "メールルート";
    public string ProcessSince(int process, string time) => $"プロセス {process}、起動： {time}";
    public string Arguments => "引数:";
    public string Enabled => "有効";
    public string Disabled => "無効";
    public string ClientsGet => "クライアントから見た状態：";
    public string RandomPort => "（起動ごとに変化）";
    public string ClientAuthentication(string mode) => $"クライアント認証： {mode}";
    public string Trust(string source) => $"検証に使う CA： {source}";
    public string TrustOfAnchors(string source, int anchors) => $"検証に使う CA： {source}（トラストアンカー {anchors} 件）";
    public string ReadOtherwise => "意図と異なる解釈をされる設定";
    public string SettingsInEffect => "server.tab の有効な設定";
    public string Settings => "設定";
    public string Variable => "変数";
    public string Value => "値";
    public string Origin => "設定元";
    public string OriginDefault => "既定値";
    public string OriginLine(int line) => $"{line} 行目";
}
