namespace XMailFleet.Texts;

internal static class JapaneseRules
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        [RuleIds.AgentVersionChanged] = new("エージェントのバージョン")
        {
            { "changed", "エージェントのバージョンが {before} から {after} に変わりました。診断の項目や内容が以前と異なることがあります。" },
        },
        [RuleIds.CannotBeTold] = new("判定不能")
        {
            {
                "openssl",
                "これまで判定できていた OpenSSL の状態が、判定できなくなりました。該当する項目: {checks}",
                "エージェントが何を読み取れなかったのか、ホスト上で確認してください: xmailfleet-agent diagnose"
            },
            {
                "key-material",
                "これまで判定できていた証明書と鍵の状態が、判定できなくなりました。該当する項目: {checks}",
                "エージェントが何を読み取れなかったのか、ホスト上で確認してください: xmailfleet-agent diagnose\n多くの場合、エージェントの"
                + "ユーザーがメールルートのファイルやディレクトリを読めなくなっています。"
            },
            {
                "configuration",
                "これまで判定できていた XMail の設定が、判定できなくなりました。該当する項目: {checks}",
                "エージェントが何を読み取れなかったのか、ホスト上で確認してください: xmailfleet-agent diagnose"
            },
            {
                "live",
                "これまで判定できていた動作中のサーバーの状態が、判定できなくなりました。該当する項目: {checks}",
                "XMail が動作しているか、ハンドシェイクの結果がどうなっているか、ホスト上で確認してください: xmailfleet-agent diagnose"
            },
            {
                "other",
                "これまで判定できていた項目が、判定できなくなりました。該当する項目: {checks}",
                "エージェントが何を読み取れなかったのか、ホスト上で確認してください: xmailfleet-agent diagnose"
            },
        },
        [RuleIds.CertificateEndsSooner] = new("証明書の期限の短縮")
        {
            {
                "older",
                "古い証明書に戻されました。有効期限は {not_after} で、直前の証明書は {not_after_before} まで有効でした。",
                "新しいほうの server.cert と server.key の組に戻してください。意図した変更であれば、正常な状態として承認してください。"
            },
            {
                "sooner",
                "server.cert が、以前より早く期限の切れる証明書に差し替えられました（{not_after_before} から {not_after} へ）。",
                "認証局の発行する期間が短くなったのであれば、正常な状態として承認し、更新が自動化されていることを確認してください。"
            },
        },
        [RuleIds.CertificateNamesLost] = new("証明書から消えた名前")
        {
            {
                "lost",
                "新しい証明書は {names} に対応していません。この名前で接続するクライアントは警告を出すか接続を拒否します。有効期限は {not_after} "
                + "です（以前の証明書は {not_after_before}）。",
                "これらの名前も含めて証明書を発行し直してください。すでに使われていない名前であれば、正常な状態として承認してください。"
            },
        },
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
        [RuleIds.ChangesWithoutRest] = new("絶え間ない変化")
        {
            {
                "unrecorded",
                "このエージェントの応答は絶え間なく変化しています。{since} 以降、{count} 件の変化は記録されていません。悪化した項目は引き続き記録されます。",
                "このホストの最新の 2 つのスナップショットを比較してください。違いのある項目が、ポーリングのたびに変化しています。ホスト側に原因が見当たらない"
                + "場合は、エージェントになりすまして応答しているものがないか調べてください。"
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
                "broken-off",
                "{address} のエージェントとの接続が、応答の途中で切断されました（{count} 回連続）。",
                "journalctl -u xmailfleet-agent で、エージェントが強制終了や再起動を繰り返していないか確認してください。そうでなければ、"
                + "{address} への接続を切断するファイアウォールやプロキシがないか調べてください。"
            },
            {
                "not-an-agent",
                "{address} で応答するものは、このフリートのエージェントではありません（{count} 回連続）。",
                "エージェントが待ち受けているポート（既定は 7460）と一致しているか確認してください。エージェントを設定し直した場合は、"
                + "xmailfleet-collector host add に --replace を付けて新しい行を表示させてください。"
            },
            {
                "another-agent",
                "{address} では、このフリートの別のホストのエージェントか、登録し直す前のエージェントが応答しています（{count} 回連続）。",
                "ホストのアドレスと一致しているか確認し、xmailfleet-collector host edit --agent-address で修正してください。ホストを古い状態に戻した場合は、"
                + "xmailfleet-collector host add --replace が表示する行で登録し直してください。"
            },
            {
                "identity-over",
                "{address} のエージェントの証明書は {detail} に期限が切れ、更新できずにいます（{count} 回連続）。",
                "ホスト上で journalctl -u xmailfleet-agent を実行すると理由が分かります。多くの場合、コレクターの gRPC ポートに到達できていません。"
                + "到達できるようになれば自動的に更新されます。"
            },
            {
                "not-let-in",
                "{address} のエージェントがコレクターを認めません（{count} 回連続）: {detail}",
                "timedatectl で両方の時計を比べてください。どちらも正しければ、xmailfleet-collector host add --replace が表示する行で"
                + "エージェントを登録し直してください。"
            },
            {
                "not-asked",
                "{address} のエージェントには問い合わせません（{count} 回連続）: {detail}",
                "xmailfleet-collector host edit --agent-address でホストのアドレスを修正してください。"
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
                + "再起動してください。意図した変更であれば、正常な状態として承認してください。"
            },
        },
        [RuleIds.OpenSslVersionUpgrade] = new("OpenSSL のバージョン上昇")
        {
            { "higher", "XMail が使う OpenSSL が {before} から、新しい {after} に上がりました。" },
        },
        [RuleIds.ServiceDisabled] = new("サービスの無効化")
        {
            {
                "disabled",
                "以前は提供されていた {subject} が、無効になっています（{source}）。",
                "意図した変更でなければ、{source} を元に戻してください。コマンドラインのスイッチの場合は XMail の再起動が必要です。意図した変更で"
                + "あれば、正常な状態として承認してください。"
            },
        },
    };
}
