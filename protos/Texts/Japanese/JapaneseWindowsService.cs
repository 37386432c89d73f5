namespace XMailFleet.Texts;

internal sealed class JapaneseWindowsService : IWindowsServiceWords
{
    public string OnlyOnWindows =>
        "このコマンドは Windows 用です。このホストでは、パッケージのユニットがエージェントを起動します。ユニットがない場合は、サービスを起動する仕組みから「xmailfleet-agent serve」を実行してください。";

    public string Description => "このホストの XMail が TLS で何をできるかを、XMailFleet のコレクターに知らせます。読み取るだけで、何も変更しません。";

    public string Installed(string service, string account) => $"サービス {service} をインストールし、{account} として起動しました。Windows とともに起動し、障害の後にも再び起動します。";

    public string StateClosed(string directory) => $"\"{directory}\" を開けるのは、システム、管理者、このサービスだけです。";

    public string MayRead(string account) =>
        $"XMail の秘密鍵をユーザーが読めないようにしている場合は、鍵も診断できるように、サービスに読み取りを許可してください: icacls \"C:\\MailRoot\\server.key\" /grant \"{account}:R\"";

    public string LetIn(string name, int port, string program) =>
        $"Windows のファイアウォールが有効な場合は、コレクターからの接続を許可してください: netsh advfirewall firewall add rule name=\"{name}\" dir=in action=allow protocol=TCP localport={port} program=\"{program}\"";

    public string Removed(string service, string directory) => $"サービス {service} を削除しました。状態は \"{directory}\" に残っています。このエージェントの身元も消すには、そのディレクトリを削除してください。";

    public string NotInstalled(string service) => $"サービス {service} はありません。";

    public string NeedsAdministrator => "管理者の権限が必要です。「管理者として実行」で開いたウィンドウで実行してください。";

    public string Failed(string cause) => $"Windows が処理できませんでした（{cause}）。";

    public string NoAnswer => "サービスが時間内に応答しません";
}
