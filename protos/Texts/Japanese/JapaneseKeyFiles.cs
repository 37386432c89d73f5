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
            { "missing", "{path} がありません。" + NoTls, "証明書（PEM 形式。サーバー自身のもの、中間証明書の順）とその鍵を置いてください。" + JapanesePairs.Install },
            { "missing-other-case", "{path} がなく、代わりに {case_variant} があります。このシステムでは大文字と小文字は別の名前です。" + NoTls, "mv {directory}/{case_variant} {path}" },
            { "empty", "{path} が空です。" + NoTls, "更新時にディスクが一杯だった場合は、先に空きを作ります: df -h {directory}\n" + JapanesePairs.Install },
            { "directory", "{path} がファイルではなくディレクトリです。" + NoTls, "次のコマンドでファイルに置き換わり、今あるものは {path}.~1~（またはより大きい番号）として残ります。" + JapanesePairs.Install },
            { "dangling-link", "{path} はシンボリックリンクですが、リンク先の {link_target} がありません。" + NoTls, "証明書とその鍵の現在の場所を確認してください。次のコマンドで、リンクがファイルに置き換わります。リンクのまま使う場合は、二つとも同じ回に発行されたファイルへ張り直します。" + JapanesePairs.Install },
            { "link-loop", "{path} は自分自身に戻るシンボリックリンクです。" + NoTls, "次のコマンドで、リンクがファイルに置き換わります。リンクのまま使う場合は、二つとも同じ回に発行されたファイルへ張り直します。" + JapanesePairs.Install },
            { "fifo", "{path} は名前付きパイプです。XMail はここで永久に待ち続け、TLS を求めたクライアントもすべて待たされます。", "次のコマンドでファイルに置き換わり、今あるものは {path}.~1~（またはより大きい番号）として残ります。" + JapanesePairs.Install },
            { "special-file", "{path} がファイルではなくデバイスまたはソケットです。" + NoTls, "次のコマンドでファイルに置き換わり、今あるものは {path}.~1~（またはより大きい番号）として残ります。" + JapanesePairs.Install },
            { "unreadable-by-server", "XMail を動かしているユーザーには {path} の読み取り権限がありません（所有者 {owner}、モード {mode}）。" + NoTls, "chmod 644 {path}\n上位のディレクトリにも入れることを確認してください: namei -l {path}" },
            { "unreadable", "エージェントに {path} の読み取り権限がないため（所有者 {owner}、モード {mode}）、XMail が何を読むか判断できません。", "エージェントを root か、XMail と同じユーザーで動かしてください。" },
            { "oversized", "{path} が {size_bytes} バイトあります。証明書としては大きすぎるため、読み取りませんでした。", "中身を確認してください: ls -l {path}; head -c 200 {path}" },
            { "not-followed", JapaneseBarred.Link },
            { "hard-link", JapaneseBarred.HardLink },
            { "kernel-file", JapaneseBarred.Kernel },
        },
        ["server-certificate-content"] = new("サーバー証明書の内容")
        {
            { "pass", "{subject} には OpenSSL で読み込める証明書が入っています。" },
            { "der", "{path} がバイナリ（DER）形式です。XMail は PEM 形式しか読めないため、TLS が使えません（-235）。", "openssl x509 -inform DER -in {path} -out {path}.pem && mv {path}.pem {path}" },
            { "signing-request", "{path} に入っているのは証明書ではなく署名要求（CSR）です。認証局から証明書が届くまで TLS は使えません（-235）。", "認証局から証明書が届くまで自己署名で済ませるなら:\nopenssl req -x509 -days 90 -in {path} -key {directory}/server.key -out {path}.pem && mv {path}.pem {path}\n証明書が届いたら、署名要求を作ったときの鍵（通常は {key_path}）と組にして置いてください。" + JapanesePairs.Install },
            { "private-key", "{path} に入っているのは秘密鍵で、証明書がありません。TLS が使えないうえ（-235）、このファイルはたいてい誰でも読めます。", "先にほかのユーザーから読めないようにします。\nchmod 600 {path}\n中の鍵が証明書に対応するものなら、privkey.pem の代わりに {path} と書きます。今のファイルは {path}.~1~（またはより大きい番号）として残ります。" + JapanesePairs.Install },
            { "public-key", "{path} に入っているのは証明書ではなく公開鍵です。TLS が使えません（-235）。", "証明書とその鍵を置いてください。" + JapanesePairs.Install },
            { "container", "{path} はコンテナー形式（PKCS #12、PKCS #7 または CMS）です。XMail は PEM 形式の証明書しか読まないため、TLS は使えません（-235）。", "認証局、またはこのファイルを作ったソフトから、PEM 形式で取り出してください。" + JapanesePairs.Install },
            { "pkcs12", "{path} は PKCS #12 形式（.pfx、.p12）です。XMail は PEM 形式の証明書しか読まないため、TLS は使えません（-235）。", JapanesePairs.UnpackPkcs12 },
            { "pkcs12-legacy", "{path} は PKCS #12 形式（.pfx、.p12）で、古い暗号方式のため OpenSSL 3 では -legacy を付けないと開けません。XMail は PEM 形式の証明書しか読まないため、TLS は使えません（-235）。", JapanesePairs.UnpackLegacyPkcs12 },
            { "pkcs7", "{path} は PKCS #7 形式（.p7b）です。XMail は PEM 形式の証明書しか読まないため、TLS は使えません（-235）。", JapanesePairs.UnpackPkcs7 },
            { "pkcs7-der", "{path} はバイナリーの PKCS #7 形式（.p7b）です。XMail は PEM 形式の証明書しか読まないため、TLS は使えません（-235）。", JapanesePairs.UnpackDerPkcs7 },
            { "malformed", "{path} の {block} 番目の PEM ブロックが壊れています。OpenSSL はファイル全体を拒否するため、TLS が使えません（-235）。", "認証局またはバックアップから、BEGIN 行と END 行を含めて置き直してください。先頭の証明書の確認: openssl x509 -in {path} -noout -subject\n" + JapanesePairs.Install },
            { "no-pem", "{path} に PEM ブロック（-----BEGIN CERTIFICATE----- の行）がありません。TLS が使えません（-235）。", "PEM 形式の証明書とその鍵を置いてください。" + JapanesePairs.Install },
            { "text-before-mark", "{path} には証明書がありますが、OpenSSL には見えません。-----BEGIN または -----END の前か後ろに、空白などの文字が入っています。ファイルは拒否され、TLS は使えません（-235）。", JapanesePairs.Mend },
            { "other-dashes", "{path} には証明書がありますが、OpenSSL には見えません。BEGIN または END の前後が、半角ハイフン 5 個（-----）ではなく、ワープロが使う別の横線などになっています。ファイルは拒否され、TLS は使えません（-235）。", JapanesePairs.Mend },
            { "escaped-line-ends", "{path} には証明書がありますが、OpenSSL には見えません。改行の代わりに \\n という文字が書かれています（JSON や環境変数から写したときの形です）。ファイルは拒否され、TLS は使えません（-235）。", JapanesePairs.Mend },
            { "unseen-certificate", "{path} には、OpenSSL に見えない証明書がほかにもあります。その -----BEGIN または -----END が、半角ハイフン 5 個に挟まれた独立の行になっていません。XMail は、その証明書がないものとして残りだけを使います。", JapanesePairs.Mend },
            { "one-line", "{path} には証明書がありますが、OpenSSL には見えません。全体が 1 行に書かれています。ファイルは拒否され、TLS は使えません（-235）。", JapanesePairs.Mend },
            { "run-together", "{path} の証明書が、OpenSSL には区切れません。-----END と次の -----BEGIN が同じ行にあります。改行で終わっていないファイルに別のファイルをつなぐと、こうなります。ファイルは拒否され、TLS は使えません（-235）。", JapanesePairs.Mend },
            { "truncated", "{path} が途中で切れています。証明書の始まりはありますが、終わりがありません。OpenSSL はファイル全体を拒否するため、TLS は使えません（-235）。", "発行元からもう一度コピーしてください。ディスクが一杯だった場合は、先に空きを作ります: df -h {directory}\n" + JapanesePairs.Install },
            { "wide-text", "{path} が UTF-16 で保存されています。OpenSSL は ASCII しか読めず、証明書を見つけられません。TLS が使えません（-235）。", "iconv -f UTF-16 -t UTF-8 {path} > {path}.pem && mv {path}.pem {path}\nWindows のメモ帳なら、文字コード ANSI で保存し直します。" },
            { "unread-extension", "{path} の先頭の証明書に、形式の正しくない、または重複した拡張フィールドがあります。このホストの OpenSSL はこの証明書でも TLS を提供しますが、ほかの版ではファイル全体が拒否され、クライアントが証明書を拒否することもあります。", "OpenSSL を入れ替える前に、証明書を発行し直してもらってください。OpenSSL の判定の確認: openssl verify -CAfile {path} {path}\n" + JapanesePairs.InstallNew },
            { "invalid-extension", "{path} の先頭の証明書に、形式の正しくない、または重複した拡張フィールドがあります。OpenSSL はその証明書を無効とみなしてファイル全体を拒否するため、TLS が使えません（-235）。", "証明書を発行し直してもらってください。OpenSSL の判定の確認: openssl verify -CAfile {path} {path}\n" + JapanesePairs.InstallNew },
            { "unusable-key", "{path} の証明書の鍵（{key_algorithm}）は署名ができず、TLS に使えません。OpenSSL が拒否します（-235）。", "RSA、EC、Ed25519 いずれかの鍵で証明書を取り直してください。\nopenssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout new.key -out new.csr -subj /CN=mail.example.com\nこの場合の鍵は new.key なので、privkey.pem の代わりに new.key と書きます。" + JapanesePairs.InstallNew },
            { "unknown-key", "{path} の証明書の鍵（{key_algorithm}）は、このエージェントの知らない種類です。XMail で使えるかどうかは OpenSSL のバージョンによります。", "openssl x509 -in {path} -noout -text" },
        },
        ["private-key-file"] = new("秘密鍵ファイル")
        {
            { "pass", "{subject} があり、読み取れます。" },
            { "missing", "{path} がありません。" + NoTls, "秘密鍵を、対応する証明書と組にして置いてください。" + JapanesePairs.Install },
            { "missing-other-case", "{path} がなく、代わりに {case_variant} があります。このシステムでは大文字と小文字は別の名前です。" + NoTls, "mv {directory}/{case_variant} {path}" },
            { "missing-right-key-beside", "{path} がありませんが、{directory}/server.cert の証明書に対応する秘密鍵は {right_key} に残っています。" + NoTls, PairCommands.InstallKey },
            { "empty", "{path} が空です。" + NoTls, "バックアップから鍵を戻すか、鍵を作り直して証明書を取り直してください。ディスクが一杯だった場合は、先に空きを作ります: df -h {directory}\n" + JapanesePairs.Install },
            { "empty-right-key-beside", "{path} が空ですが、{directory}/server.cert の証明書に対応する秘密鍵は {right_key} に残っています。" + NoTls, PairCommands.InstallKey },
            { "directory", "{path} がファイルではなくディレクトリです。" + NoTls, "次のコマンドでファイルに置き換わり、今あるものは {path}.~1~（またはより大きい番号）として残ります。" + JapanesePairs.Install },
            { "dangling-link", "{path} はシンボリックリンクですが、リンク先の {link_target} がありません。" + NoTls, "証明書とその鍵の現在の場所を確認してください。次のコマンドで、リンクがファイルに置き換わります。リンクのまま使う場合は、二つとも同じ回に発行されたファイルへ張り直します。" + JapanesePairs.Install },
            { "link-loop", "{path} は自分自身に戻るシンボリックリンクです。" + NoTls, "次のコマンドで、リンクがファイルに置き換わります。リンクのまま使う場合は、二つとも同じ回に発行されたファイルへ張り直します。" + JapanesePairs.Install },
            { "fifo", "{path} は名前付きパイプです。XMail はここで永久に待ち続け、TLS を求めたクライアントもすべて待たされます。", "次のコマンドでファイルに置き換わり、今あるものは {path}.~1~（またはより大きい番号）として残ります。" + JapanesePairs.Install },
            { "special-file", "{path} がファイルではなくデバイスまたはソケットです。" + NoTls, "次のコマンドでファイルに置き換わり、今あるものは {path}.~1~（またはより大きい番号）として残ります。" + JapanesePairs.Install },
            { "unreadable", "エージェントに {path} の読み取り権限がないため（所有者 {owner}、モード {mode}）、鍵が正しいか判断できません。", "エージェントを root か、XMail と同じユーザーで動かしてください。" },
            { "oversized", "{path} が {size_bytes} バイトあります。鍵としては大きすぎるため、読み取りませんでした。", "中身を確認してください: ls -l {path}" },
            { "not-followed", JapaneseBarred.Link },
            { "hard-link", JapaneseBarred.HardLink },
            { "kernel-file", JapaneseBarred.Kernel },
        },
        ["private-key-content"] = new("秘密鍵の内容")
        {
            { "pass", "{subject} には OpenSSL で読み込める秘密鍵が入っています。" },
            { "encrypted", "{path} の鍵にはパスフレーズがかかっています。XMail にはパスフレーズを渡す手段がなく、TLS が使えません（-236）。端末から起動した場合は、入力待ちで止まってしまいます。", "(umask 077; openssl pkey -in {path} -out {path}.plain) && install {key_options} {path}.plain {path} && rm {path}.plain\n（パスフレーズを一度だけ尋ねられます）" },
            { "der", "{path} がバイナリ（DER）形式です。XMail は PEM 形式しか読めないため、TLS が使えません（-236）。", "(umask 077; openssl pkey -inform DER -in {path} -out {path}.pem) && install {key_options} {path}.pem {path} && rm {path}.pem" },
            { "public-key", "{path} に入っているのは秘密鍵ではなく公開鍵です。TLS が使えません（-236）。", "秘密鍵を置いてください。手元になければ、鍵を作り直して証明書を取り直します。" + JapanesePairs.Install },
            { "certificate", "{path} に入っているのは証明書で、秘密鍵がありません。TLS が使えません（-236）。", "二つのファイルが入れ替わっていないか確認してください: head -1 {directory}/server.cert {path}\n" + JapanesePairs.Install },
            { "signing-request", "{path} に入っているのは秘密鍵ではなく署名要求（CSR）です。TLS が使えません（-236）。", "署名要求を作ったときの秘密鍵を置いてください。" + JapanesePairs.Install },
            { "malformed", "{path} の秘密鍵が壊れていて読み込めません。TLS が使えません（-236）。", "バックアップから鍵を戻してください。確認: openssl pkey -in {path} -noout -check\n" + JapanesePairs.Install },
            { "no-pem", "{path} に PEM ブロック（-----BEGIN PRIVATE KEY----- の行）がありません。TLS が使えません（-236）。", "PEM 形式の秘密鍵を置いてください。" + JapanesePairs.Install },
            { "text-before-mark", "{path} には秘密鍵がありますが、OpenSSL には見えません。-----BEGIN または -----END の前か後ろに、空白などの文字が入っています。ファイルは拒否され、TLS は使えません（-236）。", JapanesePairs.MendKey },
            { "other-dashes", "{path} には秘密鍵がありますが、OpenSSL には見えません。BEGIN または END の前後が、半角ハイフン 5 個（-----）ではなく、ワープロが使う別の横線などになっています。ファイルは拒否され、TLS は使えません（-236）。", JapanesePairs.MendKey },
            { "escaped-line-ends", "{path} には秘密鍵がありますが、OpenSSL には見えません。改行の代わりに \\n という文字が書かれています（JSON や環境変数から写したときの形です）。ファイルは拒否され、TLS は使えません（-236）。", JapanesePairs.MendKey },
            { "one-line", "{path} には秘密鍵がありますが、OpenSSL には見えません。全体が 1 行に書かれています。ファイルは拒否され、TLS は使えません（-236）。", JapanesePairs.MendKey },
            { "run-together", "{path} の秘密鍵が、OpenSSL には読めません。-----END と次の -----BEGIN が同じ行にあります。改行で終わっていないファイルに別のファイルをつなぐと、こうなります。ファイルは拒否され、TLS は使えません（-236）。", JapanesePairs.MendKey },
            { "truncated", "{path} が途中で切れています。秘密鍵の始まりはありますが、終わりがありません。TLS は使えません（-236）。", "鍵を作った場所からもう一度コピーしてください。ディスクが一杯だった場合は、先に空きを作ります: df -h {directory}\n" + JapanesePairs.Install },
            { "openssh", "{path} は OpenSSH 形式の鍵です。OpenSSL では読めないため、TLS は使えません（-236）。", PairCommands.FromOpenSsh + "\n元のファイルは {path}.~1~（またはより大きい番号）として残るので、TLS が使えるようになったら消してください（shred -u）。Ed25519 の鍵はこの方法では変換されず、何も変わりません。その場合は新しい鍵を作り、その鍵で証明書を取り直してください。" + JapanesePairs.Install },
            { "wide-text", "{path} が UTF-16 で保存されています。OpenSSL は ASCII しか読めず、鍵を見つけられません。TLS が使えません（-236）。", "(umask 077; iconv -f UTF-16 -t UTF-8 {path} > {path}.pem) && install {key_options} {path}.pem {path} && rm {path}.pem" },
            { "container", "{path} はコンテナー形式（PKCS #12、PKCS #7 または CMS）です。XMail は PEM 形式の鍵しか読まないため、TLS は使えません（-236）。", "このファイルを作ったソフトから、鍵を PEM 形式で取り出してください。" + JapanesePairs.Install },
            { "pkcs12", "{path} は PKCS #12 形式（.pfx、.p12）です。XMail は PEM 形式の鍵しか読まないため、TLS は使えません（-236）。", PairCommands.UnpackKey + "\n（コンテナーのパスワードを聞かれます）\n元のファイルは {path}.~1~（またはより大きい番号）として残るので、TLS が使えるようになるまで取っておいてください。" },
            { "pkcs12-legacy", "{path} は PKCS #12 形式（.pfx、.p12）で、古い暗号方式のため OpenSSL 3 では -legacy を付けないと開けません。XMail は PEM 形式の鍵しか読まないため、TLS は使えません（-236）。", PairCommands.UnpackLegacyKey + "\n（コンテナーのパスワードを聞かれます）\n元のファイルは {path}.~1~（またはより大きい番号）として残るので、TLS が使えるようになるまで取っておいてください。" },
            { "pkcs7", "{path} は PKCS #7 形式（.p7b）で、証明書だけが入っていて鍵はありません。TLS は使えません（-236）。", "証明書の申請に使った鍵を置いてください。" + JapanesePairs.Install },
            { "pkcs7-der", "{path} はバイナリーの PKCS #7 形式（.p7b）で、証明書だけが入っていて鍵はありません。TLS は使えません（-236）。", "証明書の申請に使った鍵を置いてください。" + JapanesePairs.Install },
            { "inconsistent", "{path} の鍵は読み込めますが、記録されている公開鍵が秘密鍵と対応していません。クライアントが署名を検証する段階で、すべての TLS 接続が失敗します。", "二つの鍵が混ざったか、ファイルが壊れています。バックアップから鍵を戻してください。確認: openssl pkey -in {path} -noout -check\n" + JapanesePairs.Install },
            { "not-for-tls", "{path} の鍵（X25519 や Diffie-Hellman など）は署名ができず、TLS に使えません。OpenSSL が拒否します（-236）。", "証明書に対応する RSA、EC、Ed25519 などの鍵を置いてください。" + JapanesePairs.Install },
            { "unsupported", "{path} の鍵は、このエージェントの知らない種類です。XMail で使えるかどうかは OpenSSL のバージョンによります。", "openssl pkey -in {path} -noout -check" },
        },
        ["key-pair-mismatch"] = new("証明書と秘密鍵の対応")
        {
            { "pass", "server.cert と server.key は対応しています。" },
            { "inconclusive", "証明書と秘密鍵の両方を読み込めなかったため、対応しているかどうか分かりません。" },
            { "mismatched", "{key_path} は、{certificate_path} の証明書（{certificate_subject}）の鍵ではありません。XMail はこの組み合わせを拒否し（{error_code}）、どちらかを直すまで TLS は一切使えません。直せば再起動は不要です。", "更新で片方のファイルだけが置き換わったケースがほとんどです。二つを比べてください。\nopenssl x509 -in {certificate_path} -noout -pubkey | openssl sha256; openssl pkey -in {key_path} -pubout | openssl sha256\n{directory} にバックアップが残っていることもよくあります。" + JapanesePairs.Install },
            { "different-type", "{certificate_path} は {certificate_algorithm} 鍵の証明書ですが、{key_path} には {key_algorithm} 鍵が入っています。XMail はこの鍵に対応する証明書を見つけられず（{error_code}）、TLS は一切使えません。", "更新の際に鍵の種類が変わったと思われます（certbot は 2 以降、既定が EC 鍵です）。同じ更新で作られた鍵と証明書を揃えて置いてください。" + JapanesePairs.Install },
            { "authority-alone", "{certificate_path} には認証局の証明書（{certificate_subject}）しか入っておらず、サーバー自身の証明書がありません。{key_path} はその鍵ではありえません。多くの場合、fullchain.pem の代わりに chain.pem を置いたためです。組み合わせは拒否され（{error_code}）、直すまで TLS は一切使えません。直した後の再起動は不要です。", JapanesePairs.Install },
            { "intermediate-first", "この鍵に対応するのは {certificate_path} の {position} 番目の証明書ですが、XMail は先頭の証明書（{certificate_subject}）を自分のものとして扱います。組み合わせは拒否され（{error_code}）、TLS は一切使えません。", "その証明書を先頭に、続けて中間証明書を書いてください。\n" + JapanesePairs.Rewrite },
            { "pair-further-down", "{key_path} の先頭の鍵は、{certificate_path} の先頭の証明書（{certificate_subject}）の鍵ではなく、XMail はほかの鍵を見ません。ただし、{key_position} 番目の鍵が {position} 番目の証明書に対応します。XMail は先頭の組み合わせを拒否し（{error_code}）、TLS は一切使えません。更新時のフックがファイルに追記していると、こうなります。", JapanesePairs.BringForward },
            { "right-key-beside", "{certificate_path} の証明書（{certificate_subject}）に対応する秘密鍵は、{key_path} ではなく {right_key} です。XMail はこの組み合わせを拒否し（{error_code}）、正しい鍵を置くまで TLS は一切使えません。置けば再起動は不要です。", PairCommands.InstallKey },
        },
        ["private-key-readable"] = new("XMail から秘密鍵を読めるか")
        {
            { "pass", "XMail を動かしているユーザーは {subject} を読み取れます。" },
            { "not-readable", "XMail は {user} として動いていますが、{user} には {path} の読み取り権限がありません（所有者 {owner}、グループ {group}、モード {mode}）。TLS が使えません（-236）。", "chown {user} {path} && chmod 600 {path}\n上位のディレクトリにも {user} が入れることを確認してください: namei -l {path}" },
        },
    };
}
