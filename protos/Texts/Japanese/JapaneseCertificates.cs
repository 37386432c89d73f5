namespace XMailFleet.Texts;

/// <summary>What clients will say of the certificates in server.cert.</summary>
internal static class JapaneseCertificates
{
    private const string Renew = "証明書を更新してください（certbot renew、または認証局の手順）。" + JapanesePairs.InstallNew;

    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["certificate-expired"] = new("証明書の有効期間")
        {
            { "pass", "証明書は {not_after} まで有効です。" },
            { "expired", "証明書の有効期限は {not_after} で、すでに切れています。XMail は期限を見ませんが、メールソフトは接続を拒否するか警告を出します。", Renew },
            { "not-yet-valid", "証明書が有効になるのは {not_before} からですが、このホストの時計は {now} です。それまでクライアントは接続を拒否します。", "時計が狂っていないか確認してください: timedatectl。時計が正しければ、{not_before} までは以前の証明書とその鍵に戻します。" + JapanesePairs.Install },
            { "expired-renewal-appended", "証明書の有効期限は {not_after} で、すでに切れています。XMail は期限を見ませんが、メールソフトは接続を拒否するか警告を出します。更新は済んでいて、{path} の {renewed_position} 番目に新しい証明書（{renewed_not_after} まで有効）が、{key_path} にその鍵が入っていますが、XMail が使うのは先頭の証明書です。", JapanesePairs.BringForward },
            { "issuer-expired", "{path} の {position} 番目の証明書（{certificate_subject}）は {not_after} に期限が切れています。別の経路でルートまでたどれないクライアントは接続を拒否します。", "認証局が現在配布している中間証明書を、{path} の {position} 番目と差し替えてください。" },
            { "issuer-not-yet-valid", "{path} の {position} 番目の証明書（{certificate_subject}）が有効になるのは {not_before} からです。", "このホストの時計を確認し（timedatectl）、正しければ認証局が現在配布している中間証明書と差し替えてください。" },
        },
        ["certificate-expiry-soon"] = new("証明書の期限切れが近い")
        {
            { "pass", "証明書はあと {days_left} 日有効です。" },
            { "within-30-days", "証明書の期限は {not_after}（あと {days_left} 日）です。自動更新は通常この頃に行われます。", "自動更新を設定していなければ、数日のうちに更新してください。" },
            { "within-14-days", "証明書の期限は {not_after}（あと {days_left} 日）です。自動更新が動いていれば、もう更新されているはずの時期です。", "更新されなかった原因を調べてください: certbot renew --dry-run （または認証局の手順）\n" + Renew },
            { "within-7-days", "証明書の期限は {not_after}（あと {days_left} 日）です。", Renew },
            { "within-3-days", "証明書の期限は {not_after}（あと {days_left} 日）です。切れると、メールソフトは接続を拒否します。", Renew },
            { "within-1-day", "証明書の期限は {not_after}（あと {hours_left} 時間）です。切れると、メールソフトは接続を拒否します。", Renew },
            { "renewal-appended", "証明書の期限は {not_after} です。更新は済んでいて、{path} の {renewed_position} 番目に新しい証明書（{renewed_not_after} まで有効）が、{key_path} にその鍵が入っていますが、XMail が使うのは先頭の証明書です。", JapanesePairs.BringForward },
        },
        ["certificate-key-type"] = new("鍵の種類")
        {
            { "pass", "メールソフトが対応している種類の鍵です。" },
            { "dsa", "{path} の鍵は DSA です。XMail は読み込みますが、使える暗号スイートがクライアントとの間で決まらないため、TLS のハンドシェイクは必ず失敗します。", "RSA 2048 ビットか EC P-256 の鍵で証明書を取り直してください。" + JapanesePairs.InstallNew },
            { "curve", "{path} の鍵は EC の {curve} 曲線ですが、メールソフトはこの曲線を提示しません。XMail は読み込みますが、一般的なクライアントとの TLS のハンドシェイクは必ず失敗します。", "EC P-256 か RSA 2048 ビットの鍵で証明書を取り直してください。" + JapanesePairs.InstallNew },
        },
        ["certificate-weak"] = new("証明書の強度")
        {
            { "pass", "鍵も署名も、OpenSSL とクライアントが求める強度を満たしています。" },
            { "key-below-level", "{path} の {position} 番目の証明書の鍵（{key_algorithm} {key_size_bits} ビット）の強度は {key_bits} ビットで、XMail が使う OpenSSL のセキュリティレベル {security_level} が求める {required_bits} ビットに足りません。ファイルは拒否され（-235）、TLS は一切使えません。", "より強い鍵（RSA 2048 ビット以上、または EC P-256）で証明書を取り直してください。\nopenssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout new.key -out new.csr -subj /CN=mail.example.com\nこの場合の鍵は new.key なので、privkey.pem の代わりに new.key と書きます。" + JapanesePairs.InstallNew },
            { "signature-below-level", "{path} の {position} 番目の証明書の署名（{signature_algorithm}）の強度は {signature_bits} ビットで、XMail が使う OpenSSL のセキュリティレベル {security_level} が求める {required_bits} ビットに足りません。ファイルは拒否され（-235）、TLS は一切使えません。", "{position} 番目の証明書を SHA-256 で発行し直してもらってください。自前の認証局なら: openssl x509 -req -sha256 …\n" + JapanesePairs.InstallNew },
            { "added-below-level", "server.cert に発行元の証明書が入っていないため、OpenSSL が {path} の {certificate_subject} を補って送ります。この証明書（{key_algorithm} {key_size_bits} ビット、{signature_algorithm}）は、XMail が使う OpenSSL のセキュリティレベル {security_level} が求める強度に足りないため、TLS 接続はすべて内部エラーで失敗します。", "弱い証明書を {path} から取り除くか、より強い証明書を持つ認証局から server.cert を取り直してください。" + JapanesePairs.InstallNew },
            { "key-weak", "{path} の {position} 番目の証明書の鍵（{key_algorithm} {key_size_bits} ビット）は弱すぎます。OpenSSL は受け付けますが、多くのクライアントが拒否します。", "より強い鍵（RSA 2048 ビット以上、または EC P-256）で証明書を取り直してください。" + JapanesePairs.InstallNew },
            { "signature-weak", "{path} の {position} 番目の証明書は {signature_algorithm} で署名されています。OpenSSL は受け付けますが、多くのクライアントが拒否します。", "SHA-256 で発行し直してもらってください。" + JapanesePairs.InstallNew },
            { "key-weak-level-unknown", "{path} の {position} 番目の証明書の鍵（{key_algorithm} {key_size_bits} ビット）は弱すぎます。OpenSSL 3 の標準的なレベルではファイルごと拒否されますが（-235）、XMail が使う OpenSSL のレベルは分かりませんでした。", "より強い鍵（RSA 2048 ビット以上、または EC P-256）で証明書を取り直してください。" + JapanesePairs.InstallNew },
            { "signature-weak-level-unknown", "{path} の {position} 番目の証明書は {signature_algorithm} で署名されています。OpenSSL 3 の標準的なレベルではファイルごと拒否されますが（-235）、XMail が使う OpenSSL のレベルは分かりませんでした。", "SHA-256 で発行し直してもらってください。" + JapanesePairs.InstallNew },
        },
        ["certificate-chain-order"] = new("証明書チェーンの順序")
        {
            { "pass", "{subject} では、どの証明書も次の証明書によって署名されています。" },
            { "disordered", "{path} の証明書が発行元をたどる順に並んでいません。XMail はこの順のまま送るため、古いクライアントはチェーンを組み立てられません。正しい順は、上から数えて {order} 番目です。", JapanesePairs.Rewrite },
            { "unrelated", "{path} に、サーバー証明書と関係のない証明書が入っています: {unrelated}。すべてのクライアントに送られますが、たいていは無視されます。", "そのままでも差し支えありません。内容の確認: openssl crl2pkcs7 -nocrl -certfile {path} | openssl pkcs7 -print_certs -noout\nどこからも使われていなければ、次のコマンドでサーバー証明書に必要なものだけを残せます。\n" + JapanesePairs.Rewrite },
            { "renewal-appended", "{path} の {renewed_position} 番目は、同じ名前の新しい証明書（{renewed_not_after} まで有効）で、その鍵も {key_path} に入っています。しかし XMail が使うのは先頭の証明書（{not_after} まで有効）なので、更新はクライアントに届きません。更新時のフックがファイルに追記していると、こうなります。", JapanesePairs.BringForward },
            { "renewal-appended-without-key", "{path} の {renewed_position} 番目は、同じ名前の新しい証明書（{renewed_not_after} まで有効）ですが、その鍵は {key_path} に入っていません。XMail が使うのは先頭の証明書（{not_after} まで有効）なので、更新はクライアントに届きません。更新時のフックがファイルに追記していると、こうなります。", "フックは追記（>>）ではなく、server.cert と server.key の置き換え（>）にしてください。今回は手で置き換えます。" + JapanesePairs.Install },
            { "older-left", "{path} に、先頭の証明書と同じ名前で、その更新ではない証明書も入っています: {left}。XMail が使うのは先頭のもので、ほかは送られるだけで害はありません。", "そのままでも差し支えありません。取り除くには:\n" + JapanesePairs.Rewrite },
        },
        ["certificate-chain-incomplete"] = new("証明書チェーンの欠け")
        {
            { "pass", "{subject} の証明書チェーンは揃っています。" },
            { "completed", "{path} にはサーバー自身の証明書しかありませんが、クライアント証明書を求める設定のため、OpenSSL が発行者の証明書を信頼ストアから補って送信します: {added}。" },
            { "missing-intermediate", "{certificate_subject} に署名した {issuer} の証明書が {path} に入っていません。これをたまたま知っているクライアントのほかは、サーバーを検証できません。", "認証局が公開している中間証明書を intermediate.pem として置いたディレクトリで実行してください。\n" + JapanesePairs.Complete },
            { "missing-intermediate-known", "{certificate_subject} に署名した {issuer} の証明書が {path} に入っていません。これをたまたま知っているクライアントのほかは、サーバーを検証できません。", JapanesePairs.FetchAndComplete },
            { "issuer-did-not-sign", "{path} の {position} 番目の証明書は、{certificate_subject} の発行者の名前（{issuer}）を持っていますが、署名したのはその鍵ではありません。認証局が、同じ名前のまま別の鍵で証明書を作り直しています。クライアントはサーバーを検証できません。", "この証明書に署名した {issuer} の証明書を、発行元から入手してください。それを intermediate.pem として置いたディレクトリで実行すると、差し替わります。\n" + JapanesePairs.Complete },
            { "issuer-did-not-sign-known", "{path} の {position} 番目の証明書は、{certificate_subject} の発行者の名前（{issuer}）を持っていますが、署名したのはその鍵ではありません。認証局が、同じ名前のまま別の鍵で証明書を作り直しています。クライアントはサーバーを検証できません。", "認証局が公開している証明書に差し替えます。\n" + JapanesePairs.FetchAndComplete },
            { "issuer-unknown", "{certificate_subject} に署名した {issuer} を、このホストは知りません。クライアントがその認証局を信頼していれば問題ありませんが、中間認証局であれば、クライアントはサーバーを検証できません。", "{issuer} がルート認証局ではなく中間認証局なら、その証明書を intermediate.pem として置いたディレクトリで実行してください。\n" + JapanesePairs.Complete },
        },
        ["certificate-name"] = new("証明書の名前")
        {
            { "pass", "証明書の名前 {certificate_names} は、このサーバーに合っています。" },
            { "no-match", "証明書の名前は {certificate_names} ですが、このサーバーの設定にある名前のどれとも合いません: {server_names}。これらの名前で接続するクライアントには、警告が出るか接続が拒否されます。", "利用者がメールソフトに入力する名前（例: {name}）で証明書を取り直してください。" + JapanesePairs.InstallNew },
            { "own-name-missing", "証明書の名前は {certificate_names} で、このサーバーが名乗る名前 {own_name}（SmtpServerDomain）が含まれていません。{own_name} に接続するクライアントやメールサーバーには、警告が出るか接続が拒否されます。証明書にある名前で接続していれば問題ありません。", "{own_name} が、利用者がメールソフトに入力する名前か MX レコードの名前であれば、その名前も含めて証明書を取り直してください。" + JapanesePairs.InstallNew },
            { "no-alternative-names", "証明書の名前がコモンネーム（{certificate_names}）にしかなく、サブジェクト代替名（SAN）がありません。現在のクライアントは SAN しか見ません。", "SAN を付けて発行し直してください。例:\nopenssl req … -addext subjectAltName=DNS:{name}\n" + JapanesePairs.InstallNew },
        },
        ["certificate-key-usage"] = new("証明書の用途")
        {
            { "pass", "サーバー用に使える証明書です。" },
            { "not-for-servers", "証明書の用途が {extended_key_usages} に限られていて、サーバー認証（serverAuth）が含まれていません。クライアントが拒否します。", "サーバー用（拡張鍵用途 serverAuth）の証明書を取り直してください。" + JapanesePairs.InstallNew },
            { "no-signature", "証明書の鍵用途は {key_usages} で、digitalSignature が含まれていません。TLS 1.3 と現在の TLS 1.2 では必要なため、厳格なクライアントは拒否します。", "鍵用途に digitalSignature を含めて発行し直してもらってください。" + JapanesePairs.InstallNew },
            { "must-staple", "この証明書は、OCSP 応答を添えて送ること（must-staple）をサーバーに求めていますが、XMail にはできません。これに従うクライアントは接続を拒否します。", "must-staple なしで発行し直してもらってください（certbot なら --must-staple を付けない）。" + JapanesePairs.InstallNew },
        },
        ["certificate-self-signed"] = new("証明書の信頼のもと")
        {
            { "pass", "証明書の発行者は {issuer} です。" },
            { "self-signed", "自己署名証明書です（{certificate_subject}）。使えますが、クライアントごとに一度、受け入れる操作が必要です。SHA-256 フィンガープリントは {sha256_fingerprint} です。" },
            { "private-root", "証明書は {root_name} に由来しますが、メールソフトはこの認証局を知りません。クライアントごとに一度、この認証局かこの証明書（SHA-256 フィンガープリント {sha256_fingerprint}）を信頼させる操作が必要です。" },
            { "staging-authority", "テスト環境（{issuer}）が発行した証明書です。信頼するクライアントはなく、警告が出るか接続が拒否されます。", "本番環境で発行し直してもらってください（certbot なら --staging、--test-cert、--server を外し、--force-renewal を付けて同じコマンドを実行）。" + JapanesePairs.InstallNew },
            { "origin-authority", "Cloudflare とウェブサーバーの間だけで使う証明書です（{issuer}）。メールソフトは信頼せず、Cloudflare はメールを中継しないため、警告が出るか接続が拒否されます。", "メールソフトが信頼する認証局から証明書を取り直してください（例: certbot）。" + JapanesePairs.InstallNew },
            { "development-authority", "開発用に作られた証明書です（{issuer}）。信頼するのは作ったマシンだけで、ほかのクライアントでは警告が出るか接続が拒否されます。", "メールソフトが信頼する認証局から証明書を取り直してください（例: certbot）。" + JapanesePairs.InstallNew },
        },
        ["certificate-lifetime"] = new("証明書の有効期間の長さ")
        {
            { "pass", "証明書の有効期間は {lifetime_days} 日で、クライアントが認める {limit_days} 日以内です。" },
            { "over-limit", "証明書の有効期間が {lifetime_days} 日あります。{not_before} に公的な認証局が発行した証明書について、クライアントが認めるのは {limit_days} 日までで、拒否するクライアントがあります。", "{limit_days} 日以内の証明書を取り直してください。" + JapanesePairs.InstallNew },
        },
    };
}
