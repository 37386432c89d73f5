namespace XMailFleet.Texts;

internal static class JapaneseLive
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["listen-port-taken"] = new CheckText("XMail のポートの空き")
        {
            { "pass", "XMail が使うポートに、ほかのプログラムは見当たりません。" },
            {
                "taken",
                "{service} のポート {address} を {program} が使っています。XMail は動作しておらず、このままでは起動もできないため、すべてのサービスが止まります。",
                "どのプログラムか確認してください: ss -ltnp 'sport = :{port}'（Windows では netstat -abno）\n"
                + "そのプログラムを止めるか、{service} に別のポートを割り当てて、XMail を起動してください。"
            },
            {
                "taken-by-unknown",
                "{service} のポート {address} を別のプログラムが使っています。XMail は動作しておらず、このままでは起動もできないため、すべてのサービスが止まります。",
                "どのプログラムか確認してください: ss -ltnp 'sport = :{port}'（Windows では netstat -abno）\n"
                + "そのプログラムを止めるか、{service} に別のポートを割り当てて、XMail を起動してください。"
            },
        },
        ["probe-tls"] = new CheckText("TLS ハンドシェイク")
        {
            {
                "pass",
                "{address} の {service} で TLS 接続が成立しました（{protocol}、{cipher}）。"
            },
            {
                "certificate-required",
                "{address} の {service} は TLS で応答し、設定どおり、証明書のないクライアントを切断します。"
            },
            {
                "server-not-running",
                "XMail が動作していないため、{address} では何も待ち受けていません。"
            },
            {
                "refused",
                "XMail は動作していますが、{address} では何も待ち受けていません。{service} のクライアントは接続できません。",
                "XMail は起動時にしか起動オプションを読みません。動作中のプロセスの引数（ps -o args= -C XMail）と見比べたうえで、"
                + "XMail を再起動してください: /etc/init.d/xmail restart（Windows では net stop XMail && net start XMail）"
            },
            {
                "refused-unknown",
                "{address} では何も待ち受けていません。XMail が動作しているかどうかは確認できませんでした。",
                "XMail が動作しているか確認してください: ps -C XMail（Windows では sc query XMail）"
            },
            {
                "refused-other-arguments",
                "XMail は動作していますが、{address} では何も待ち受けていません。診断に使った起動オプションは動作中のプロセスのもの"
                + "ではないため、別のアドレスやポートで待ち受けている可能性があります。",
                "動作中のプロセスの引数と見比べてください: ps -o args= -C XMail"
            },
            {
                "timed-out",
                "{address} の {service} は時間内に応答しませんでした。",
                "手動で試してください: {command} 同じように止まる場合は、ループバック通信を破棄するファイアウォールの規則、"
                + "DNS の遅延（XMail は応答の前に接続元の名前を引きます）、XMail のスレッド不足を疑ってください。"
            },
            {
                "closed-as-expected",
                "{address} の {service} は、TLS ハンドシェイクを始めるところで接続を切ります。XMail がファイルを利用できません。",
                "次の項目の対処に従ってください: {checks} XMail は接続のたびにファイルを読み直すため、再起動は不要です。"
            },
            {
                "closed-at-handshake",
                "{address} の {service} は、TLS ハンドシェイクを始めるところで接続を切ります。ファイルに問題は見当たりませんが、"
                + "XMail がこのように切断するのは、証明書、秘密鍵、CA ファイルのいずれかを読み込めないときです。",
                "XMail の実行ユーザーが {root}/server.cert と {root}/server.key を読めること、動作中の XMail が {root} を"
                + "メールルートとして使っていることを確認してください。"
            },
            {
                "alert",
                "{address} の {service} は、TLS アラート {detail} でハンドシェイクを拒否しました。",
                "手動で試してください: {command} アラートが protocol_version または handshake_failure の場合は、OpenSSL の"
                + "ポリシーのために、この証明書で使える TLS バージョンや暗号スイートが残っていません。openssl.cnf を確認してください。"
            },
            {
                "certificate-unexpectedly-required",
                "設定ではクライアント証明書は必須ではありませんが、{address} の {service} は証明書のないクライアントをすべて切断します。",
                "{root}/server.tab の SSLWantCert と、動作中の XMail が {root} をメールルートとして使っていることを確認してください。"
            },
            {
                "not-offered",
                "{service} は有効に設定されていますが、{address} のサーバーは TLS への切り替えを提供していません。応答: {detail}",
                "動作中の XMail が {root} をメールルートとして使っていることを確認し、XMail を再起動してください。"
            },
            {
                "refused-address-inside",
                "{address} の {service} は、ハンドシェイクを終えた後、このホストのアドレスを拒否しました。フィルターの対象でない"
                + "クライアントには影響ありません。応答: {detail}",
                "意図した設定であれば対処は不要です。さらに詳しく診断するには、{root} の ipmap.tab で 127.0.0.1 を許可してください。"
            },
            {
                "refused-address",
                "{address} のサーバーがこのホストのアドレスを拒否したため、{service} を診断できませんでした。応答: {detail}",
                "{root} の ipmap.tab と spammers.tab で 127.0.0.1 を許可するか、接続テストなしで診断してください。"
            },
            {
                "wrong-protocol",
                "{address} では {service} 以外のものが応答しています: {detail}",
                "待ち受けているプログラムを確認し（ss -ltnp、Windows では netstat -abno）、どちらかのポートを変更してください。"
            },
            {
                "temporary",
                "{address} の {service} は、現在セッションを開始できないと応答しました: {detail}",
                "XMail は、{root}/server.tab を読めないときや、セッション数が上限に達したときにこう応答します。ファイルが存在し、"
                + "XMail の実行ユーザーが読めることを確認してください。"
            },
            {
                "unreachable",
                "このホストから {address} に到達できません（{detail}）。{service} のクライアントはここに接続できません。",
                "このホストに割り当てられたアドレスか確認してください: ip address（Windows では ipconfig）"
            },
            {
                "handshake",
                "{address} の {service} とのハンドシェイクを、診断側が続けられませんでした: {detail}",
                "OpenSSL での結果を確認してください: {command}"
            },
            {
                "hung-up",
                "{address} の {service} は、何も応答せずに接続を切りました。",
                "XMail のログ（{root} の logs/）を確認し、手動で試してください: {command}"
            },
            {
                "not-tried",
                "接続テスト全体の制限時間に達したため、{address} の {service} は確認していません。"
            },
        },
        ["probe-expectation"] = new CheckText("動作中のサーバーと設定の一致")
        {
            { "pass", "{address} の {service} は、設定どおりに動作しています。" },
            { "pass-off", "{address} の {service} は、設定どおり TLS を提供していません。" },
            { "pass-failing", "{address} の {service} は、ファイルの状態から予想されるとおりに失敗します。" },
            {
                "answers-though-off",
                "{service} は無効に設定されていますが（{source}）、{address} のサーバーは提供しています。",
                "動作中の XMail は、別の起動オプションまたは別のメールルートで起動されています。再起動してください: "
                + "/etc/init.d/xmail restart（Windows では net stop XMail && net start XMail）"
            },
            {
                "works-though-failing",
                "{address} の {service} は動作していますが、ファイルの状態からは失敗するはずです（{checks}）。",
                "動作中のサーバーは {root} 以外のファイルを使っています。起動時の引数（ps -o args= -C XMail）を確認してください。"
                + "次回の起動で使われるおそれがあるため、ファイルも修復してください。"
            },
            {
                "answers-though-not-running",
                "{address} の {service} は TLS で応答しますが、メールルート {root} を使う XMail のプロセスは見つかりませんでした。",
                "待ち受けているプログラムを確認してください: ss -ltnp（Windows では netstat -abno）"
            },
        },
        ["probe-certificate"] = new CheckText("実際に送られる証明書")
        {
            { "pass", "{address} の {service} は、{path} の証明書を送っています。" },
            {
                "differs",
                "{address} の {service} が送る証明書は、{path} のものと異なります。送られた証明書: {served}、ファイルの証明書: {on_disk}",
                "XMail は接続のたびにこのファイルを読み込むため、別のサーバーまたは別のメールルートが応答しています。"
                + "待ち受けているプログラム（ss -ltnp）と、その引数（ps -o args= -C XMail）を確認してください。"
            },
            {
                "file-unknown",
                "{address} の {service} は {served} の証明書を送っていますが、{path} を読めないため比較できませんでした。"
            },
        },
        ["probe-chain"] = new CheckText("実際に送られる証明書チェーン")
        {
            { "pass", "{address} の {service} は、{path} の証明書 {served} 枚を送っています。" },
            {
                "completed",
                "{address} の {service} は、証明書を {served} 枚送っています。OpenSSL が、クライアント認証用の CA 証明書を使って "
                + "{path} のチェーンを補っています。"
            },
            {
                "incomplete",
                "{address} の {service} は、{path} の証明書 {on_disk} 枚のうち {missing} 枚を送っていません。中間証明書を持たない"
                + "クライアントは、サーバーを検証できません。",
                "送られる証明書を確認してください: {command} そのうえで、サーバー証明書、発行者の順に {path} を作り直してください。"
            },
        },
        ["probe-client-certificate"] = new CheckText("クライアント証明書の要求")
        {
            { "pass-not-asked", "{address} の {service} は、設定どおりクライアント証明書を要求しません。" },
            { "pass-optional", "{address} の {service} は、設定どおりクライアント証明書を要求し、証明書がなくても接続を認めます。" },
            { "pass-required", "{address} の {service} は、設定どおりクライアント証明書を必須としています。" },
            {
                "not-asked",
                "設定ではクライアント証明書を要求するはずですが（{source}）、{address} の {service} は要求していません。",
                "動作中の XMail が {root} をメールルートとして使っていることを確認してください: ps -o args= -C XMail"
            },
            {
                "only-optional",
                "設定ではクライアント証明書が必須ですが（{source}）、{address} の {service} は証明書のないクライアントも認めています。",
                "動作中の XMail が {root} をメールルートとして使っていることを確認してください: ps -o args= -C XMail"
            },
            {
                "asked",
                "設定ではクライアント証明書を要求しないはずですが、{address} の {service} は要求しています。メールソフトによっては、"
                + "利用者に証明書の選択を求めます。",
                "{root}/server.tab の SSLWantVerify と SSLWantCert、動作中の XMail が {root} を使っていることを確認してください。"
            },
            {
                "required",
                "設定ではクライアント証明書は必須ではありませんが、{address} の {service} は証明書のないクライアントをすべて拒否します。",
                "{root}/server.tab の SSLWantCert と、動作中の XMail が {root} をメールルートとして使っていることを確認してください。"
            },
        },
        ["probe-protocols"] = new CheckText("受け入れる TLS バージョン")
        {
            { "pass", "{address} の {service} は {accepted} を受け入れます。" },
            {
                "old-accepted",
                "{address} の {service} は {accepted} を受け入れます。このうち {old} は非推奨で、現在のクライアントには不要です。",
                "非常に古いクライアントの接続が必要でなければ、XMail が使う openssl.cnf に MinProtocol = TLSv1.2 を設定し、"
                + "XMail を再起動してください。"
            },
            {
                "only-old",
                "{address} の {service} は {accepted} しか受け入れません。現在のメールソフトや OS は、これらのバージョンを拒否します。",
                "XMail の OpenSSL を新しくするか（TLS 1.2 は 1.0.1 以降）、XMail が使う openssl.cnf から MaxProtocol を削除し、"
                + "XMail を再起動してください。"
            },
        },
    };
}
