namespace XMailFleet.Texts;

internal sealed class JapaneseHostCommand : IHostCommandWords
{
    public string PasteLine(string host, string endTime) => $"次の行を {host} に root として貼り付けてください。{endTime} まで、1 回だけ使えます。";

    public string BySsh(string line) => $"貼り付ける代わりに、ここから ssh で実行することもできます: {line}";

    public string OnlyThisMachine(string host, string address) =>
        $"コレクターは {address} だけで待ち受けているため、他のマシンから接続できません。--bind-address 0.0.0.0 で起動するか、{host} からの接続先を --collector-address HOST:PORT で指定してください。";

    public string NoHosts => "ホストがまだ登録されていません。'xmailfleet-collector host add NAME' で追加してください。";

    public string NothingToEdit => "変更内容が指定されていません。--agent-address、--label、--remove-label のいずれかを指定してください。";

    public string Edited(string host) => $"{host} を変更しました。";

    public string AskRemove(string host) => $"{host} とその履歴をすべて削除しますか？ 削除する場合は yes と入力してください: ";

    public string NotRemoved(string host) => $"{host} は削除しませんでした。";

    public string NeedsYes(string host) => $"確認できないため {host} は削除しませんでした。本当に削除する場合は --yes を指定してください。";

    public string Removed(string host) => $"{host} を削除しました。";

    public string IdentityRevoked(string host) => $"{host} の身元を失効させました。今後は巡回しません。";

    public string NothingFound => "問題は見つかりませんでした。";
}
