namespace XMailFleet.Texts;

internal sealed class JapaneseValues : IValueWords
{
    public string CannotBeUsed(string source, string text, string expected) => $"{source}: 「{text}」は使用できません。{expected}を指定してください。";

    public string OneOf(IReadOnlyList<string> choices) => string.Join(" または ", choices);

    public string OnOrOff => "on または off";

    public string WholeNumber(string least, string most) => $"{least}～{most} の整数";

    public string Number(string least, string most) => $"{least}～{most} の数値";

    public string Span(string least, string most) => $"{least}～{most} の時間（500ms、30s、5m、12h、7d のように記述）";

    public string Address => "127.0.0.1、0.0.0.0、::1 のような IP アドレス";

    public string Missing(string neededOption) => $"{neededOption} を指定してください。";

    public string Addresses => "192.0.2.1,2001:db8::1 のような、コンマ区切りの IP アドレス";

    public string Directory => "ディレクトリ";

    public string File => "ファイル";

    public string User => "このホストのユーザー名またはユーザー ID";

    public string Names => "fleet.example.org,monitor のような、コンマ区切りのホスト名";

    public string SomeText => "文字列";

    public string Moment => "2026-11-01T06:00:00Z のような日時か、12h や 7d のような期間";

    public string NoSuchFile(string path) => $"{path}: 設定ファイルが見つかりません。ファイルを作成するか、--config で別のファイルを指定してください。";

    public string FileIsDirectory(string path) => $"{path}: ディレクトリです。--config で設定ファイルを指定してください。";

    public string FileMayNotBeRead(string path, string user) => $"{path}: ユーザー「{user}」には設定ファイルを読み込む権限がありません。読み取り権限を付与するか、--config で別のファイルを指定してください。";

    public string FileCannotBeRead(string path, string cause) => $"{path}: 設定ファイルを読み込めません（{cause}）。--config で別のファイルを指定してください。";

    public string FileIsNoJson(string path, long line) => $"{path}: 設定ファイルを読み込めません（{line} 行目が JSON として正しくありません）。内容を修正するか、--config で別のファイルを指定してください。";

    public string FileIsNoObject(string path) => $"{path}: 設定ファイルには {{ \"lang\": \"ja\" }} のような JSON オブジェクトを 1 つ、各オプションを 1 回だけ記述してください。";

    public string UnknownKey(string path, string key, string near) => $"{path}: 「{key}」というオプションはありません。「{near}」のことですか？";

    public string UnknownKeyAmong(string path, string key, IReadOnlyList<string> known) => $"{path}: 「{key}」というオプションはありません。指定できるのは次のとおりです：{string.Join("、", known)}";

    public string NoPlainValue(string path, string key) => $"{path}: 「{key}」には文字列、数値、true または false を指定してください。";

    public string VariableIsNear(string variable, string near) => $"環境変数 {variable} に対応するオプションはこのプログラムにありません。{near} のことですか？";

    public string EqualPorts(string first, string second, int port) => $"{first} と {second} がどちらも {port} です。別々のポートを指定してください。";

    public string GoTogether(string given, string missing) => $"{given} を指定する場合は {missing} も必要です。両方を指定するか、どちらも省略してください。";

    public string OpenWebPort(string address, string bindOption, string certificateOption, string keyOption, string proxyOption) =>
        $"{bindOption} {address}: このままではパスワードが暗号化されずにネットワークを流れます。{certificateOption} FILE と {keyOption} FILE を指定するか、"
        + $"証明書を持つプロキシのアドレスを {proxyOption} ADDRESS で指定してください。このホストだけで閲覧する場合は {bindOption} を省略してください。";

    public string DatabaseMissing => "--to が指定されていません。--to postgresql://xmailfleet@db/xmailfleet のように、空の PostgreSQL データベースを指定してください。";

    public string Collector => "unix:/run/xmailfleet/collector.sock や fleet.example.org:7470 のような、unix:PATH または HOST:PORT";

    public string HostAndPort => "mx1.example.org:7460 のような HOST:PORT（IPv6 アドレスは角括弧で囲む）";

    public string Labels => "site=tokyo のような KEY=VALUE";

    public string RoleMissing(string name) => $"{name} が指定されていません。viewer、operator、admin のいずれかを指定してください。";

    public string NoJsonHere(string place) =>
        $"{place}: ここから JSON として正しくありません。名前と文字列は二重引用符で囲み、名前と値の間にコロン、オプションの間にコンマを入れてください。";

    public string KeyTwice(string place, string key, int firstLine) => $"{place}: 「{key}」は {firstLine} 行目ですでに設定されています。どちらか一方を削除してください。";
}
