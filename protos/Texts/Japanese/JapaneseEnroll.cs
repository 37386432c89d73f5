namespace XMailFleet.Texts;

internal sealed class JapaneseEnroll : IEnrollWords
{
    public string NoToken => "トークン全体になっていません。「xmailfleet-collector host add」が表示した行をすべて貼り付けてください。";

    public string TokenMissing =>
        "トークンが渡されていません。「xmailfleet-collector host add」が表示した行をすべて貼り付けるか、トークンを含むファイルを --token-file で指定してください。";

    public string TokenFileOpen(string path, string mode) =>
        $"ファイル \"{path}\" はほかのユーザーも読み取れます（モード {mode}）。新しいトークンを表示させ、ファイルを chmod 600 で閉じてください。";

    public string WrongAuthority(string collector) =>
        $"{collector} で応答しているのは、トークンを発行したコレクターではありません。証明書が別の鍵で署名されています。何も送信していません。"
        + "アドレスを確認してください。正しい場合は、通信経路に第三者がいます。";

    public string NoCollector(string collector) =>
        $"{collector} で応答しているのは XMailFleet のコレクターではありません。アドレスとポートを確認してください。コレクターの gRPC は既定で 7470 番です。";

    public string NoSuchName(string collector) => $"{collector} の名前を解決できません。代わりにアドレスを指定してください: --collector アドレス:ポート";

    public string NotReached(string collector, string cause) =>
        $"{collector} のコレクターに到達できません（{cause}）。コレクターが動作し、そこで待ち受けていること（--bind-address）、途中のファイアウォールを確認してください。";

    public string NoAnswer => "時間内に応答がありません";

    public string NotAnAddress(string text) => $"\"{text}\" は fleet.example.org:7470 のような ホスト:ポート ではありません。";

    public string Enrolled(string host, string address) => $"{host} を登録しました。コレクターは {address} のエージェントに問い合わせます。";

    public string ConfigurationWritten(string path, string bind) => $"エージェントの待ち受けアドレスを {path} に書き込みました: {bind}";

    public string Restarted(string units) => $"再起動しました: {units}";

    public string StartByHand(string command) => $"エージェントを起動してください: {command}";

    public string NotRestarted(string units, string cause) => $"{units} を再起動できませんでした（{cause}）。次を実行してください: systemctl restart {units}";

    public string NeedsRoot(string path) => $"このユーザーは \"{path}\" にエージェントの状態を書き込めません。root で実行するか、xmailfleet-agent の前に sudo を付けてください。";

    public string StateNotWritten(string path, string cause) =>
        $"\"{path}\" にエージェントの状態を書き込めません（{cause}）。原因を取り除き、同じ行をもう一度実行してください。トークンはまだ使えます。";

    public string ConfigurationNotWritten(string path, string bind) =>
        $"{path} に書き込めないか、JSON オブジェクトではありません。\"bind\": \"{bind}\" を書き加えてエージェントを再起動してください。そうしないとコレクターから届きません。";
}
