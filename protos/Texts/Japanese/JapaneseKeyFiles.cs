namespace XMailFleet.Texts;

/// <summary>server.cert and server.key: the files, what they hold, and whether they belong together.</summary>
internal static class JapaneseKeyFiles
{
    private const string NoTls = "XMail は TLS 接続のたびにこのファイルを読むため、TLS は一切使えず、クライアントからは接続が切れたように見えます。";

    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["server-certificate-file"] = new("サーバー証明書ファイル")
        {
            { "pass", "{subject} があり、読み取れます。" },
            { "missing", "{path} がありません。" + NoTls, "証明書（PEM 形式。サーバー自身のもの、中間証明書の順）を {path} に置いてください。\ninstall -m 644 fullchain.pem {path}" },
            { "missing-other-case", "{path} がなく、代わりに {case_variant} があります。このシステムでは大文字と小文字は別の名前です。" + NoTls, "mv {directory}/{case_variant} {path}" },
            { "empty", "{path} が空です。" + NoTls, "証明書を置き直してください。\ninstall -m 644 fullchain.pem {path}\n更新時にディスクが一杯だった場合は、先に空きを作ります: df -h {directory}" },
            { "directory", "{path} がファイルではなくディレクトリです。" + NoTls, "mv {path} {path}.old && install -m 644 fullchain.pem {path}" },
            { "dangling-link", "{path} はシンボリックリンクですが、リンク先の {link_target} がありません。" + NoTls, "証明書の現在の場所を確認し、リンクを張り直してください。\nln -sfn /path/to/fullchain.pem {path}" },
            { "link-loop", "{path} は自分自身に戻るシンボリックリンクです。" + NoTls, "ln -sfn /path/to/fullchain.pem {path}" },
            { "fifo", "{path} は名前付きパイプです。XMail はここで永久に待ち続け、TLS を求めたクライアントもすべて待たされます。", "mv {path} {path}.pipe && install -m 644 fullchain.pem {path}" },
            { "special-file", "{path} がファイルではなくデバイスまたはソケットです。" + NoTls, "mv {path} {path}.old && install -m 644 fullchain.pem {path}" },
            { "unreadable-by-server", "XMail を動かしているユーザーには {path} の読み取り権限がありません（所有者 {owner}、モード {mode}）。" + NoTls, "chmod 644 {path}\n上位のディレクトリにも入れることを確認してください: namei -l {path}" },
            { "unreadable", "エージェントに {path} の読み取り権限がないため（所有者 {owner}、モード {mode}）、XMail が何を読むか判断できません。", "エージェントを root か、XMail と同じユーザーで動かしてください。" },
            { "oversized", "{path} が {size_bytes} バイトあります。証明書としては大きすぎるため、読み取りませんでした。", "中身を確認してください: ls -l {path}; head -c 200 {path}" },
        },
        ["server-certificate-content"] = new("サーバー証明書の内容")
        {
            { "pass", "{subject} には OpenSSL で読み込める証明書が入っています。" },
            { "der", "{path} がバイナリ（DER）形式です。XMail は PEM 形式しか読めないため、TLS が使えません（-235）。", "openssl x509 -inform DER -in {path} -out {path}.pem && mv {path}.pem {path}" },
            { "signing-request", "{path} に入っているのは証明書ではなく署名要求（CSR）です。認証局から証明書が届くまで TLS は使えません（-235）。", "認証局から届いた証明書を {path} に置いてください。当面自己署名で済ませるなら：\nopenssl req -x509 -days 90 -in {path} -key {directory}/server.key -out {path}.pem && mv {path}.pem {path}" },
            { "private-key", "{path} に入っているのは秘密鍵で、証明書がありません。TLS が使えないうえ（-235）、このファイルはたいてい誰でも読めます。", "証明書を {path} に置いてください。入っている鍵がサーバーのものなら、{directory}/server.key にモード 600 で置きます。" },
            { "public-key", "{path} に入っているのは証明書ではなく公開鍵です。TLS が使えません（-235）。", "{directory}/server.key に対応する証明書を {path} に置いてください。" },
            { "container", "{path} は PKCS #12 または PKCS #7 形式です。XMail は PEM 形式の証明書しか読めないため、TLS が使えません（-235）。", "openssl pkcs12 -in {path} -nokeys -out {path}.pem （または openssl pkcs7 -print_certs -in {path} -out {path}.pem）\nサーバー自身の証明書を先頭にしてから: mv {path}.pem {path}" },
            { "malformed", "{path} の {block} 番目の PEM ブロックが壊れています。OpenSSL はファイル全体を拒否するため、TLS が使えません（-235）。", "認証局またはバックアップから、BEGIN 行と END 行を含めて置き直してください。先頭の証明書の確認: openssl x509 -in {path} -noout -subject" },
            { "no-pem", "{path} に PEM ブロック（-----BEGIN CERTIFICATE----- の行）がありません。TLS が使えません（-235）。", "PEM 形式の証明書を置いてください: install -m 644 fullchain.pem {path}" },
            { "wide-text", "{path} が UTF-16 で保存されています。OpenSSL は ASCII しか読めず、証明書を見つけられません。TLS が使えません（-235）。", "iconv -f UTF-16 -t ASCII {path} > {path}.pem && mv {path}.pem {path}\nWindows のメモ帳なら、文字コード ANSI で保存し直します。" },
            { "invalid-extension", "{path} の先頭の証明書に、形式の正しくない拡張フィールドがあります。OpenSSL はその証明書を無効とみなしてファイル全体を拒否するため、TLS が使えません（-235）。", "証明書を発行し直してもらってください。OpenSSL の判定の確認: openssl verify -CAfile {path} {path}" },
            { "unusable-key", "{path} の証明書の鍵（{key_algorithm}）は署名ができず、TLS に使えません。OpenSSL が拒否します（-235）。", "RSA、EC、Ed25519 いずれかの鍵で証明書を取り直してください。\nopenssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout new.key -out new.csr -subj /CN=mail.example.com" },
            { "unknown-key", "{path} の証明書の鍵（{key_algorithm}）は、このエージェントの知らない種類です。XMail で使えるかどうかは OpenSSL のバージョンによります。", "openssl x509 -in {path} -noout -text" },
        },
        ["private-key-file"] = new("秘密鍵ファイル")
        {
            { "pass", "{subject} があり、読み取れます。" },
            { "missing", "{path} がありません。" + NoTls, "{directory}/server.cert に対応する秘密鍵を {path} に置いてください。\ninstall -m 600 privkey.pem {path}" },
            { "missing-other-case", "{path} がなく、代わりに {case_variant} があります。このシステムでは大文字と小文字は別の名前です。" + NoTls, "mv {directory}/{case_variant} {path}" },
            { "missing-right-key-beside", "{path} がありませんが、{directory}/server.cert の証明書に対応する秘密鍵は {right_key} に残っています。" + NoTls, "install {install_arguments}" },
            { "empty", "{path} が空です。" + NoTls, "バックアップから鍵を戻すか、鍵を作り直して証明書を取り直してください。ディスクが一杯だった場合は、先に空きを作ります: df -h {directory}" },
            { "empty-right-key-beside", "{path} が空ですが、{directory}/server.cert の証明書に対応する秘密鍵は {right_key} に残っています。" + NoTls, "install {install_arguments}" },
            { "directory", "{path} がファイルではなくディレクトリです。" + NoTls, "mv {path} {path}.old && install -m 600 privkey.pem {path}" },
            { "dangling-link", "{path} はシンボリックリンクですが、リンク先の {link_target} がありません。" + NoTls, "鍵の現在の場所を確認し、リンクを張り直してください。\nln -sfn /path/to/privkey.pem {path}" },
            { "link-loop", "{path} は自分自身に戻るシンボリックリンクです。" + NoTls, "ln -sfn /path/to/privkey.pem {path}" },
            { "fifo", "{path} は名前付きパイプです。XMail はここで永久に待ち続け、TLS を求めたクライアントもすべて待たされます。", "mv {path} {path}.pipe && install -m 600 privkey.pem {path}" },
            { "special-file", "{path} がファイルではなくデバイスまたはソケットです。" + NoTls, "mv {path} {path}.old && install -m 600 privkey.pem {path}" },
            { "unreadable", "エージェントに {path} の読み取り権限がないため（所有者 {owner}、モード {mode}）、鍵が正しいか判断できません。", "エージェントを root か、XMail と同じユーザーで動かしてください。" },
            { "oversized", "{path} が {size_bytes} バイトあります。鍵としては大きすぎるため、読み取りませんでした。", "中身を確認してください: ls -l {path}" },
        },
        ["private-key-content"] = new("秘密鍵の内容")
        {
            { "pass", "{subject} には OpenSSL で読み込める秘密鍵が入っています。" },
            { "encrypted", "{path} の鍵にはパスフレーズがかかっています。XMail にはパスフレーズを渡す手段がなく、TLS が使えません（-236）。端末から起動した場合は、入力待ちで止まってしまいます。", "openssl pkey -in {path} -out {path}.plain && chmod 600 {path}.plain && mv {path}.plain {path}\n（パスフレーズを一度だけ尋ねられます）" },
            { "der", "{path} がバイナリ（DER）形式です。XMail は PEM 形式しか読めないため、TLS が使えません（-236）。", "openssl pkey -inform DER -in {path} -out {path}.pem && chmod 600 {path}.pem && mv {path}.pem {path}" },
            { "public-key", "{path} に入っているのは秘密鍵ではなく公開鍵です。TLS が使えません（-236）。", "秘密鍵を {path} に置いてください。手元になければ、鍵を作り直して証明書を取り直します。" },
            { "certificate", "{path} に入っているのは証明書で、秘密鍵がありません。TLS が使えません（-236）。", "秘密鍵を {path} に置いてください。二つのファイルが入れ替わっていないか確認します: head -1 {directory}/server.cert {path}" },
            { "signing-request", "{path} に入っているのは秘密鍵ではなく署名要求（CSR）です。TLS が使えません（-236）。", "署名要求を作ったときの秘密鍵を {path} に置いてください。" },
            { "malformed", "{path} の秘密鍵が壊れていて読み込めません。TLS が使えません（-236）。", "バックアップから鍵を戻してください。確認: openssl pkey -in {path} -noout -check" },
            { "no-pem", "{path} に PEM ブロック（-----BEGIN PRIVATE KEY----- の行）がありません。TLS が使えません（-236）。", "PEM 形式の秘密鍵を置いてください: install -m 600 privkey.pem {path}" },
            { "wide-text", "{path} が UTF-16 で保存されています。OpenSSL は ASCII しか読めず、鍵を見つけられません。TLS が使えません（-236）。", "iconv -f UTF-16 -t ASCII {path} > {path}.pem && chmod 600 {path}.pem && mv {path}.pem {path}" },
            { "container", "{path} は PKCS #12 または PKCS #7 形式です。XMail は PEM 形式の鍵しか読めないため、TLS が使えません（-236）。", "openssl pkcs12 -in {path} -nocerts -nodes -out {path}.pem && chmod 600 {path}.pem && mv {path}.pem {path}" },
            { "inconsistent", "{path} の鍵は読み込めますが、記録されている公開鍵が秘密鍵と対応していません。クライアントが署名を検証する段階で、すべての TLS 接続が失敗します。", "二つの鍵が混ざったか、ファイルが壊れています。バックアップから鍵を戻してください。確認: openssl pkey -in {path} -noout -check" },
            { "not-for-tls", "{path} の鍵（X25519 や Diffie-Hellman など）は署名ができず、TLS に使えません。OpenSSL が拒否します（-236）。", "{directory}/server.cert に対応する RSA、EC、Ed25519 などの鍵を {path} に置いてください。" },
            { "unsupported", "{path} の鍵は、このエージェントの知らない種類です。XMail で使えるかどうかは OpenSSL のバージョンによります。", "openssl pkey -in {path} -noout -check" },
        },
        ["key-pair-mismatch"] = new("証明書と秘密鍵の対応")
        {
            { "pass", "server.cert と server.key は対応しています。" },
            { "inconclusive", "証明書と秘密鍵の両方を読み込めなかったため、対応しているかどうか分かりません。" },
            { "mismatched", "{key_path} は、{certificate_path} の証明書（{certificate_subject}）の鍵ではありません。XMail はこの組み合わせを拒否し（{error_code}）、どちらかを直すまで TLS は一切使えません。直せば再起動は不要です。", "更新で片方のファイルだけが置き換わったケースがほとんどです。二つを比べてください。\nopenssl x509 -in {certificate_path} -noout -pubkey | openssl sha256; openssl pkey -in {key_path} -pubout | openssl sha256\nそのうえで、対応するほうのファイルを置きます。{directory} にバックアップが残っていることもよくあります。" },
            { "different-type", "{certificate_path} は {certificate_algorithm} 鍵の証明書ですが、{key_path} には {key_algorithm} 鍵が入っています。XMail はこの鍵に対応する証明書を見つけられず（{error_code}）、TLS は一切使えません。", "更新の際に鍵の種類が変わったと思われます（certbot は 2 以降、既定が EC 鍵です）。同じ更新で作られた鍵と証明書を揃えて置いてください。\ninstall -m 644 fullchain.pem {certificate_path} && install -m 600 privkey.pem {key_path}" },
            { "intermediate-first", "この鍵に対応するのは {certificate_path} の {position} 番目の証明書ですが、XMail は先頭の証明書（{certificate_subject}）を自分のものとして扱います。組み合わせは拒否され（{error_code}）、TLS は一切使えません。", "サーバー自身の証明書を先頭に、続けて中間証明書を書いてください。\ncat server.pem intermediate.pem > {certificate_path}" },
            { "right-key-beside", "{certificate_path} の証明書（{certificate_subject}）に対応する秘密鍵は、{key_path} ではなく {right_key} です。XMail はこの組み合わせを拒否し（{error_code}）、正しい鍵を置くまで TLS は一切使えません。置けば再起動は不要です。", "install {install_arguments}" },
        },
        ["private-key-readable"] = new("XMail から秘密鍵を読めるか")
        {
            { "pass", "XMail を動かしているユーザーは {subject} を読み取れます。" },
            { "not-readable", "XMail は {user} として動いていますが、{user} には {path} の読み取り権限がありません（所有者 {owner}、グループ {group}、モード {mode}）。TLS が使えません（-236）。", "chown {user} {path} && chmod 600 {path}\n上位のディレクトリにも {user} が入れることを確認してください: namei -l {path}" },
        },
    };
}
