namespace XMailFleet.Texts;

internal static class JapaneseRules
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        [RuleIds.CertificateReplaced] = new("証明書の差し替え")
        {
            {
                "new-key",
                "server.cert と server.key が、正しく対になる新しいものに差し替えられました。新しい証明書の有効期限は {not_after} "
                + "です（以前の証明書は {not_after_before}）。"
            },
            {
                "same-key",
                "server.cert が差し替えられました。server.key は以前のままで、新しい証明書と対になっています。新しい証明書の有効期限は "
                + "{not_after} です（以前の証明書は {not_after_before}）。"
            },
        },
        [RuleIds.HostUnreachable] = new("エージェントに接続できません")
        {
            {
                "refused",
                "{address} への接続が {count} 回続けて拒否されました。このポートで待ち受けているプログラムがありません。",
                "ホスト上で systemctl status xmailfleet-agent を実行し、停止していれば起動してください。動作している場合は、待ち受けアドレスと"
                + "ポートが {address} と一致しているか確認してください。"
            },
            {
                "timed-out",
                "{address} のエージェントから、{count} 回続けて時間内に応答がありませんでした。",
                "ホストが稼働していること、ファイアウォールが {address} への接続を破棄していないことを確認してください。診断に時間のかかるホストで"
                + "あれば、--poll-deadline を大きくしてください。"
            },
            {
                "name-not-found",
                "{address} のホスト名を解決できません（{count} 回連続）。",
                "getent hosts 名前 で確認してください。名前が誤っている場合は、FleetService.UpdateHost でアドレスを修正してください。"
            },
            {
                "unreachable",
                "{address} への経路がありません（{count} 回連続）。",
                "ホストが稼働していること、ここからそのネットワークに到達できることを ping や ip route get で確認してください。"
            },
            {
                "not-an-agent",
                "{address} から応答はありますが、XMailFleet のエージェントではありません（{count} 回連続）。",
                "エージェントが待ち受けているポート（既定は 7460）と一致しているか確認してください。"
            },
            {
                "invalid-answer",
                "{address} のエージェントの応答を解釈できません（{count} 回連続）。",
                "ホスト上でエージェントのログを調べ、エージェントとコレクターのバージョンが同じであることを確認してください。"
            },
            {
                "failed",
                "{address} のエージェントが {count} 回続けてエラーを返しました: {detail}",
                "ホスト上で journalctl -u xmailfleet-agent を実行し、エージェントのログを確認してください。"
            },
        },
        [RuleIds.OpenSslVersionDowngrade] = new("OpenSSL のバージョン低下")
        {
            {
                "lower",
                "XMail が使う OpenSSL が {before} から、古い {after} に下がりました。",
                "最後に何がインストールされたかを調べ（Debian では /var/log/apt/history.log）、新しいライブラリに戻してから XMail を"
                + "再起動してください。意図した変更であれば、確認済みにしてください。"
            },
        },
        [RuleIds.ServiceDisabled] = new("サービスの無効化")
        {
            {
                "disabled",
                "以前は提供されていた {subject} が、無効になっています（{source}）。",
                "意図した変更でなければ、{source} を元に戻してください。コマンドラインのスイッチの場合は XMail の再起動が必要です。意図した変更で"
                + "あれば、確認済みにしてください。"
            },
        },
    };
}
