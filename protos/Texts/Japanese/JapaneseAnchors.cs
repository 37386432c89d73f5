namespace XMailFleet.Texts;

/// <summary>CA certificates that client certificates are verified against.</summary>
internal static class JapaneseAnchors
{
    private const string AuthoritiesKept = "\n最後に先頭の証明書の名前が表示されれば完了です。表示されなければ、何も変わっていません。元のファイルは {path}.~1~（またはより大きい番号）として残ります。XMail の再起動は不要です。";

    private const string Rehash = "openssl rehash {path} （または c_rehash {path}）\n対象になるのは、名前が .pem、.crt、.cer、.crl で終わり、証明書を 1 つだけ含むファイルです。ほかのファイル（リンクではなくハッシュ値そのものを名前とするファイルも）は、先に名前を変えるか分割してください。";

    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["ca-file"] = new("CA ファイル certs.pem")
        {
            { "pass", "{path} は使えます（信頼の起点となるルート証明書 {anchor_count} 件）。" },
            { "missing", "SSLUseCertsFile が有効なのに {path} がありません。XMail は警告を出さず、残ったもの（SSLUseCertsDir が有効で certs/ があればそれ、なければ OpenSSL 既定の認証局）を信頼します。既定の認証局になった場合、自前の認証局の証明書を持つクライアントは拒否され、公的な認証局の証明書なら誰のものでも通ります。", "install -m 644 your-ca.pem {path}\nまたは server.tab で SSLUseCertsFile を無効にしてください。" },
            { "directory", "SSLUseCertsFile が有効なのに {path} がディレクトリです。XMail は警告を出さず、残ったもの（SSLUseCertsDir が有効で certs/ があればそれ、なければ OpenSSL 既定の認証局）を信頼します。", "mv {path} {path}.old && install -m 644 your-ca.pem {path}" },
            { "empty", "SSLUseCertsFile が有効なのに {path} が空です。OpenSSL が拒否するため（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", "install -m 644 your-ca.pem {path}\nまたは server.tab で SSLUseCertsFile を無効にしてください。" },
            { "broken-entry", "{path} の {entry} 番目の PEM ブロックが壊れています。OpenSSL はファイル全体を拒否するため（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", "{path} の {entry} 番目のブロックを取り除くか、置き直してください。確認: openssl storeutl -noout -certs {path}" },
            { "unusable", "{path} に OpenSSL で読み込める証明書がありません。ファイルは拒否され（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", "認証局の証明書を PEM 形式で書いてください: install -m 644 your-ca.pem {path}" },
            { "text-flaw", "{path} には証明書がありますが、OpenSSL には読めません。-----BEGIN と -----END が、半角ハイフン 5 個に挟まれた独立の行になっていません。ファイルは拒否され（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", PairCommands.MendAuthorities + AuthoritiesKept },
            { "truncated", "{path} は途中で切れています。証明書が始まったまま終わっていません。ファイル全体が拒否され（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", "もとの場所からもう一度コピーしてください。ディスクの空きがない場合は、先に空けます: df -h {directory}\ninstall -m 644 your-ca.pem {path}" },
            { "der", "{path} はバイナリー形式（DER）の証明書です。ファイルは拒否され（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", PairCommands.AuthoritiesFromDer + AuthoritiesKept },
            { "pkcs7", "{path} は PKCS #7 形式（.p7b）です。ファイルは拒否され（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", PairCommands.AuthoritiesFromPkcs7 + AuthoritiesKept },
            { "pkcs7-der", "{path} はバイナリーの PKCS #7 形式（.p7b）です。ファイルは拒否され（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", PairCommands.AuthoritiesFromDerPkcs7 + AuthoritiesKept },
            { "container", "{path} は PKCS #12 形式（.pfx、.p12）などのコンテナーです。ファイルは拒否され（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", PairCommands.AuthoritiesFromPkcs12 + "\n（コンテナーのパスワードを聞かれます。OpenSSL 3 で古い形式のものを開くには、pkcs12 の後に -legacy を付けます）" + AuthoritiesKept },
            { "wide-text", "{path} は UTF-16 で保存されていて、OpenSSL では何も読めません。ファイルは拒否され（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", PairCommands.AuthoritiesFromWideText + AuthoritiesKept + "\nWindows のメモ帳では、文字コード ANSI で保存してください。" },
            { "special-file", "{path} が通常のファイルではありません。XMail が読み込めず、すべての TLS 接続が失敗するか止まります。", "mv {path} {path}.old && install -m 644 your-ca.pem {path}" },
            { "no-anchor-required", "{path} には証明書が {certificate_count} 件ありますが、クライアント証明書のルートとして OpenSSL が受け入れるものが一つもありません（有効期間内の自己署名 CA 証明書で、鍵の強度が RSA 2048 ビット相当以上あり、用途がクライアント認証以外に限られていないことが必要です）。クライアント証明書が必須のため、すべてのクライアントが拒否されます。", "認証局のルート証明書を加えてください: cat root-ca.pem >> {path}" },
            { "no-anchor", "{path} には証明書が {certificate_count} 件ありますが、クライアント証明書のルートとして OpenSSL が受け入れるものが一つもありません（有効期間内の自己署名 CA 証明書で、鍵の強度が RSA 2048 ビット相当以上あり、用途がクライアント認証以外に限られていないことが必要です）。証明書を提示したクライアントは拒否されます。", "認証局のルート証明書を加えてください: cat root-ca.pem >> {path}" },
            { "no-anchor-self-signed", "{path} には証明書が {certificate_count} 件ありますが、クライアント証明書のルートとして OpenSSL が受け入れるものが一つもありません（有効期間内の自己署名 CA 証明書で、鍵の強度が RSA 2048 ビット相当以上あり、用途がクライアント認証以外に限られていないことが必要です）。自己署名のクライアント証明書だけが、しかも無条件に受け入れられます。", "認証局のルート証明書を加え、server.tab から SSLAllowSelfSigned を削除してください: cat root-ca.pem >> {path}" },
            { "not-used", "クライアント証明書を求める設定で {path} もありますが、SSLUseCertsFile が無効です。XMail は OpenSSL 既定の認証局を信頼するため、自前の認証局の証明書は拒否されます。", "server.tab に次の行を書いてください（間は TAB）。SSLUseCertsFile の行がすでにあれば、その行を直します（複数あるときは最初の行が有効です）。\n\"SSLUseCertsFile\"\t\"1\"" },
            { "unusable-unused", "{path} は OpenSSL で使えません。今は使われていませんが、クライアント証明書と SSLUseCertsFile を有効にすると、すべての TLS 接続が失敗します（-244）。", "認証局の証明書を書くか、どけておいてください: mv {path} {path}.old" },
            { "unreadable-by-server", "XMail は {user} として動いていますが、{user} には {path} の読み取り権限がありません。OpenSSL が拒否するため（-244）、証明書を持たないクライアントも含め、すべての TLS 接続が失敗します。", "chown {user} {path}\n上位のディレクトリにも {user} が入れることを確認してください: namei -l {path}" },
            { "unreadable", "エージェントに {path} の読み取り権限がないため、XMail が使えるかどうか判断できません。", "エージェントを root か、XMail と同じユーザーで動かしてください。" },
            { "oversized", "{path} が大きすぎるため、読み取りませんでした。", "クライアント証明書を発行している認証局だけを残してください。" },
            { "not-followed", JapaneseBarred.Link },
            { "hard-link", JapaneseBarred.HardLink },
            { "kernel-file", JapaneseBarred.Kernel },
        },
        ["ca-directory"] = new("CA ディレクトリ certs/")
        {
            { "pass", "{subject} の証明書はすべて、OpenSSL が探す名前になっています。" },
            { "missing", "SSLUseCertsDir が有効なのに {path} がありません。XMail は警告を出さず、残ったもの（SSLUseCertsFile が有効で certs.pem があればそれ、なければ OpenSSL 既定の認証局）を信頼します。", "mkdir {path} && cp your-ca.pem {path}/ && openssl rehash {path}" },
            { "not-a-directory", "SSLUseCertsDir が有効なのに {path} がディレクトリではありません。XMail は警告を出さず、残ったもの（SSLUseCertsFile が有効で certs.pem があればそれ、なければ OpenSSL 既定の認証局）を信頼します。", "mv {path} {path}.old && mkdir {path} && cp your-ca.pem {path}/ && openssl rehash {path}" },
            { "no-anchor-required", "{path} に、クライアント証明書のルートとして OpenSSL が受け入れる証明書が見つかりません（有効期間内の自己署名 CA 証明書で、鍵の強度が RSA 2048 ビット相当以上あり、用途がクライアント認証以外に限られていないことが必要です）。クライアント証明書が必須のため、すべてのクライアントが拒否されます。", "cp root-ca.pem {path}/ && openssl rehash {path}" },
            { "no-anchor", "{path} に、クライアント証明書のルートとして OpenSSL が受け入れる証明書が見つかりません（有効期間内の自己署名 CA 証明書で、鍵の強度が RSA 2048 ビット相当以上あり、用途がクライアント認証以外に限られていないことが必要です）。証明書を提示したクライアントは拒否されます。", "cp root-ca.pem {path}/ && openssl rehash {path}" },
            { "no-anchor-self-signed", "{path} に、クライアント証明書のルートとして OpenSSL が受け入れる証明書が見つかりません（有効期間内の自己署名 CA 証明書で、鍵の強度が RSA 2048 ビット相当以上あり、用途がクライアント認証以外に限られていないことが必要です）。自己署名のクライアント証明書だけが、しかも無条件に受け入れられます。", "cp root-ca.pem {path}/ && openssl rehash {path}\nserver.tab の SSLAllowSelfSigned は削除してください。" },
            { "unhashed", "{path} の証明書 {count} 件にハッシュ名のリンクがなく、OpenSSL からは見えません: {names}", Rehash },
            { "unhashed-required", "{path} の証明書 {count} 件にハッシュ名のリンクがなく、OpenSSL からは見えません: {names}。クライアント証明書が必須のため、すべてのクライアントが拒否されます。", Rehash },
            { "shadowed", "{path} の CA 証明書 {count} 件は使えるものですが、OpenSSL からは見えません: {names}。同じ名前の証明書が {ca_file} に一つでもあると、OpenSSL はディレクトリを調べません。{ca_file} にある同名（{certificate_subject}）の証明書は代わりにならないため、この認証局のクライアントは拒否されます。", "{ca_file} の古い証明書を {subject} のものに置き換えるか、{ca_file} から取り除いてください。" },
            { "dangling", "{path} のハッシュ名のリンク {count} 件は、リンク先がありません: {names}", Rehash },
            { "stale", "{path} のハッシュ名 {count} 件が、中身の証明書と合っていません: {names}。OpenSSL はこれらの証明書を見つけられません。", Rehash },
            { "old-hash", "{path} の名前 {count} 件が OpenSSL 0.9.8 の形式です: {names}。OpenSSL 1.0.0 以降はこれらの証明書を見つけられません。", Rehash },
            { "unreached", "{path} の名前 {count} 件は番号が飛んでいて、OpenSSL がその手前で探すのをやめます: {names}", Rehash },
            { "broken", "{path} のハッシュ名 {count} 件の中身が証明書ではありません: {names}", "取り除いてから: " + Rehash },
            { "unreadable-by-server", "XMail は {user} として動いていますが、{user} には {path} の証明書 {count} 件の読み取り権限がないため、OpenSSL からは見えません: {names}", "chmod a+r {path}/*\n上位のディレクトリとリンク先のディレクトリにも {user} が入れることを確認してください: namei -l {subject}" },
            { "not-used", "クライアント証明書を求める設定で {path} に CA 証明書もありますが、SSLUseCertsDir が無効です。XMail は OpenSSL 既定の認証局を信頼します。", "server.tab に次の行を書いてください（間は TAB）。SSLUseCertsDir の行がすでにあれば、その行を直します（複数あるときは最初の行が有効です）。\n\"SSLUseCertsDir\"\t\"1\"" },
            { "unreadable", "エージェントに {path} の読み取り権限がないため、OpenSSL が何を見つけるか判断できません。", "エージェントを root か、XMail と同じユーザーで動かしてください。" },
            { "not-followed", JapaneseBarred.Link },
            { "hard-link", JapaneseBarred.HardLink },
            { "kernel-file", JapaneseBarred.Kernel },
            { "entry-not-followed", "{path} のハッシュ名 {count} 件はたどりませんでした: {names}。それを置くことのできたユーザーに、その先を読む権限がないためです。OpenSSL がそこで証明書を見つけるかどうかは判断できません。", "誰のものか確認してください: ls -ld {subject}\n意図したものであれば、リンクの所有者を root にしてください: chown -h root:root {subject}" },
        },
    };
}
