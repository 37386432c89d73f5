namespace XMailFleet.Texts;

internal sealed class JapaneseStartFailures : IStartFailureWords
{
    public string PortInUse(string place, string portOption) =>
        $"{place} は別のプログラムが使用中です。そのプログラムを停止するか、{portOption} で別のポートを指定してください。";

    public string NoSuchAddress(string address, string? addressOption) => addressOption is null
        ? $"このホストにアドレス {address} はありません。"
        : $"このホストにアドレス {address} はありません。{addressOption} でこのホストのアドレスを指定してください（このホストだけなら 127.0.0.1、すべてのアドレスなら 0.0.0.0）。";

    public string NoIPv6(string address, string? addressOption) => addressOption is null
        ? $"アドレス {address} は IPv6 のものですが、このホストでは IPv6 が無効です。"
        : $"アドレス {address} は IPv6 のものですが、このホストでは IPv6 が無効です。IPv6 を有効にするか、{addressOption} で IPv4 のアドレスを指定してください（すべてのアドレスなら 0.0.0.0）。";

    public string PortNeedsRights(string place, string user, string portOption) =>
        $"ユーザー「{user}」には {place} で待ち受ける権限がありません。1024 未満のポートには root 権限または CAP_NET_BIND_SERVICE が必要です。{portOption} で別のポートを指定してください。";

    public string CannotListen(string place, string cause, string portOption) =>
        $"{place} で待ち受けできません（{cause}）。{portOption} で別のポートを指定してください。";

    public string PemCannotBeRead(string path, string cause, string optionName) => $"「{path}」を読み込めません（{cause}）。{optionName} で別のファイルを指定してください。";

    public string NoCertificateIn(string path, string optionName) => $"「{path}」に PEM 形式の証明書がありません。{optionName} で別のファイルを指定してください。";

    public string NoKeyIn(string path, string optionName) => $"「{path}」に PEM 形式の秘密鍵がありません。{optionName} で別のファイルを指定してください。";

    public string KeyIsEncrypted(string path) =>
        $"「{path}」の秘密鍵はパスワードで暗号化されているため使用できません。openssl pkey -in FILE -out FILE でパスワードなしの秘密鍵を作成してください。";

    public string NotAPair(string certificate, string key) => $"「{certificate}」の証明書と「{key}」の秘密鍵が対応していません。対になるものを指定してください。";

    public string DirectoryCannotBeMade(string path, string user, string dirOption) =>
        $"ユーザー「{user}」にはディレクトリ「{path}」を作成する権限がありません。作成してこのユーザーに書き込み権限を付与するか、{dirOption} で別のディレクトリを指定してください。";

    public string DirectoryMayNotBeWritten(string path, string user, string dirOption) =>
        $"ユーザー「{user}」にはディレクトリ「{path}」に書き込む権限がありません。書き込み権限を付与するか、{dirOption} で別のディレクトリを指定してください。";

    public string NoDirectory(string path, string dirOption) =>
        $"「{path}」またはその上位のパスがディレクトリではありません。それを別の場所へ移すか、{dirOption} で別のディレクトリを指定してください。";

    public string ReadOnlyDisk(string path, string dirOption) =>
        $"ディレクトリ「{path}」のファイルシステムは読み取り専用です。{dirOption} で別のディレクトリを指定してください。";

    public string DiskIsFull(string path, string dirOption) =>
        $"「{path}」のディスクに空きがありません。空きを確保するか、{dirOption} で別のディレクトリを指定してください。";

    public string DirectoryCannotBeUsed(string path, string cause, string dirOption) =>
        $"ディレクトリ「{path}」を使用できません（{cause}）。{dirOption} で別のディレクトリを指定してください。";

    public string Refused(string cause) => $"システムに拒否されたため、処理を続けられません（{cause}）。";

    public string IdentityCannotBeRead(string path, string cause) =>
        $"エージェントの身元ファイル \"{path}\" を読み取れません（{cause}）。コレクターで xmailfleet-collector host add 名前 --replace を実行し、表示された行で登録し直してください。";

    public string NoIdentity(string address, string bindOption) =>
        $"身元のないエージェントは、ほかのマシンから届く {address} では応答しません。コレクターで「xmailfleet-collector host add 名前」を実行し、"
        + $"表示された行をここに貼り付けてください。このマシンからだけ問い合わせる場合は {bindOption} を指定しないでください。";

    public string LocalSocketCannotBeMade(string path, string cause, string socketOption) =>
        $"ソケット \"{path}\" を作成できません（{cause}）。{socketOption} で、このユーザーのディレクトリにある別のパスを指定してください。";

    public string SocketCannotBeMade(string path, string cause) =>
        $"ソケット「{path}」を作成できません（{cause}）。root またはこのユーザーのディレクトリにある別のパスを --looker-socket で指定してください。";

    public string FileIsThere(string path, string outOption) => $"{path} はすでに存在するため、そのまま残しました。{outOption} で別のファイルを指定してください。";
}
