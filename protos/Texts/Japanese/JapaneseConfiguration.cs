namespace XMailFleet.Texts;

internal static class JapaneseConfiguration
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["mail-root"] = new("MailRoot")
        {
            { "pass", "MailRoot は {path} です。" },
            { "missing", "ディレクトリ {path} がありません。XMail は MailRoot がないと起動しません。", "XMail の起動スクリプトの MAIL_ROOT または -Ms を直すか、ディレクトリを元に戻してください。" },
            { "registry-view", "MAIL_ROOT は {key} に設定されていますが、この XMail.exe が読むのは {expected} です。Windows では 32 ビットと 64 ビットのプログラムに見えるレジストリが異なるためです。XMail は MailRoot を見つけられず、起動しません。", "管理者のコマンドプロンプトで次を実行してください: reg add \"{expected}\" /v MAIL_ROOT /t REG_SZ /d \"{path}\" /reg:64 。{key} に MAIL_CMD_LINE があればそれも同じキーに追加し、サービスを開始してください。" },
            { "literal-path", "MAIL_ROOT（{source}）は {path} です。XMail はこの前に \\\\?\\ を付けるため、Windows はドライブ名から始まり \\ だけで区切ったフルパスしか受け付けません。XMail は起動しません。", "MAIL_ROOT を C:\\MailRoot のように、ドライブ名から始まり \\ だけで区切ったパスに書き直し、サービスを開始してください。" },
            { "switch-nowhere", "XMail の引数に -Ms \"{other}\" とありますが、そのようなディレクトリは見つかりません。XMail は「Mail root path not found」と表示し、起動しません。", "XMail の引数から -Ms とその値を取り除くか、MailRoot を正しく指定してください: -Ms {path}" },
            { "other-switch", "{path} の診断を求められましたが、XMail の引数では -Ms で {other} が指定されています。この診断は {path} についてのものです。", "XMail が実際にこの引数で起動しているなら、{other} を診断してください。" },
        },
        ["server-tab-file"] = new("server.tab")
        {
            { "pass", "{path} を読み取れます。" },
            { "empty", "{path} が空です。XMail はすべて既定値で動作し、EHLO には 451 を返します。", "{path} をバックアップから戻してください。" },
            { "missing", "{path} がありません。XMail は動作しますが、SMTP には 421、POP3 には -ERR を返し、TLS 接続はすべて切断します。", "{path} をバックアップから戻してください。XMail は毎回読み直すので、再起動は不要です。" },
            { "wrong-case", "{path} はなく、「{variant}」があります。ここではファイル名の大文字と小文字が区別されるため、XMail からは見つかりません。", "「{variant}」の名前を server.tab に変えてください。" },
            { "dangling", "{path} は {link} へのリンクですが、リンク先に何もありません。", "リンク先を正しいファイルに直すか、ファイルそのものを置いてください。" },
            { "unreadable", "エージェントには {path} を読む権限がありません。XMail が読めるかどうかは、ここからは判断できません。", "エージェントを root で実行するか、エージェントのユーザーに {path} の読み取りを許可してください。" },
            { "oversized", "{path} は server.tab としては大きすぎるため、読み取りませんでした。", "{path} の中身を確認し、バックアップから戻してください。" },
            { "not-followed", JapaneseBarred.Link },
            { "hard-link", JapaneseBarred.HardLink },
            { "kernel-file", JapaneseBarred.Kernel },
            { "unreadable-by-server", "XMail は {user} として動いていますが、{user} には {path} の読み取り権限がありません。XMail は SMTP には 421、POP3 には -ERR を返し、TLS 接続はすべて切断します。", "chown {user} {path}\n上位のディレクトリにも {user} が入れることを確認してください: namei -l {path}" },
            { "directory", "{path} がディレクトリです。XMail は何も読み取れず、すべて既定値で動作し、EHLO には 451 を返します。", "それを別の場所に移し、server.tab をバックアップから戻してください。" },
            { "no-file", "{path} は通常のファイルではありません。XMail は設定を読み取れません。", "それを別の場所に移し、server.tab をバックアップから戻してください。" },
        },
        ["server-tab-line"] = new("server.tab の行")
        {
            { "pass", "server.tab の TLS に関する行は、すべて見たとおりに読まれます。" },
            { "no-tab", "{location}: {name} の名前と値の間にタブがないため、XMail はこの行を無視します: {text}", "「{name}」と値の間にタブを 1 つ入れてください。" },
            { "duplicate", "{location}: {name} はもっと前の行で設定済みで、XMail は先の行を使います。この行は効きません: {text}", "正しい方の行を残し、もう一方を削除してください。両方ある間は、先の行が使われます。" },
            { "name-case", "{location}: XMail が認識するのは、大文字と小文字も含めて {name} という綴りだけです。この行は無視されます: {text}", "名前を「{name}」と書いてください。" },
            { "name-space", "{location}: 空白も名前の一部とみなされるため、{name} は設定されません: {text}", "名前の前後の空白を取り除いてください。" },
            { "byte-order-mark", "{location}: 先頭に目に見えない BOM（バイトオーダーマーク）があるため、XMail はこの行の {name} を認識しません。", "server.tab を BOM なしの UTF-8 で保存し直してください。" },
            { "misspelt", "{location}: この名前の変数はありません。{name} の書き間違いと思われます。この行は無視されます: {text}", "名前を「{name}」と書いてください。" },
            { "line-tail", "{location}: 行が 2046 バイトを超えているため、XMail は残りを別の行として読みます。その残りが {name} を設定しています: {text}", "長い行を分け、コメントであれば各行の先頭に # を付けてください。" },
            { "wide-text", "server.tab が UTF-16 で保存されています。XMail には設定が 1 つも見えず、すべて既定値になります。", "server.tab を通常のテキスト（ASCII または BOM なしの UTF-8）で保存し直してください。" },
            { "flag-value", "{location}: XMail は {name} のこの値を 0（オフ）と読みます: {text}", "オンにするには「\"{name}\"<タブ>\"1\"」と書いてください。" },
            { "line-end", "{location}: {name} の前の行が CR だけで終わっています。XMail はこれを行末とみなさず、次の LF までを 1 行として読むため、{name} は設定されません。", "server.tab の改行を LF または CR LF にして保存してください。ホスト上では: tr '\\r' '\\n' < server.tab > server.tab.new && mv server.tab.new server.tab" },
            { "name-quote", "{location}: XMail が引用符として扱うのは半角の二重引用符（\"）だけです。ここでは引用符が名前の一部になり、{name} は設定されません: {text}", "名前を \"{name}\" と書いてください。" },
            { "value-space", "{location}: {name} の値の引用符の前に空白があります。XMail は引用符も文字とみなし、値を 0（オフ）と読みます: {text}", "空白を取り除き、「\"{name}\"<タブ>\"1\"」と書いてください。" },
        },
        ["command-line-argument"] = new("コマンドラインの引数")
        {
            { "pass", "XMail はどの引数も見たとおりに読みます。" },
            { "argument-form", "{location} の {text}: XMail はこれを {meant} とは読みません。見るのは「-」と大文字 1 字、そして 3 文字目だけで、値は次の語から取ります。", "{meant} と書いて、XMail を再起動してください。" },
            { "value-is-switch", "{location} の {text}: 直前の引数の値として読まれると同時に、XMail の別のサービスが自分のスイッチとしても読みます。", "直前の引数に本来の値を与えて、XMail を再起動してください。" },
            { "unknown-argument", "{location} の {text}: この引数は XMail に何の効果もありません。" },
        },
        ["listen-address"] = new("待ち受けアドレス")
        {
            { "pass", "コマンドラインのアドレスはすべて使えます。" },
            { "unresolvable", "{argument}: XMail はこれをアドレスとしても、このホストで解決できる名前としても読めません。XMail は起動せず、すべてのサービスが止まります。", "アドレスを直すか、/etc/hosts に名前を登録して、XMail を起動してください。IPv6 アドレスは [::1] のように角括弧で囲みます。" },
            { "wrong-family", "{argument}: XMail が使うように指定された種類（IPv4/IPv6）のアドレスではありません。XMail は起動せず、すべてのサービスが止まります。", "IPv6 と IPv4 の両方を使うには引数に -M7 を（IPv6 だけなら -M6 を）加えて、XMail を起動してください。" },
            { "bracket", "{argument}: 角括弧が閉じていません。XMail は起動せず、すべてのサービスが止まります。", "[::1]:995 のように書いて、XMail を起動してください。" },
            { "too-many", "{argument}: 1 つのサービスに指定できるアドレスは 32 個までで、それを超えると XMail は起動しません。", "アドレスを減らすか、1 つも指定せずにすべてのアドレスで待ち受けてください。" },
            { "not-own", "{argument}: このホストにはないアドレスです。XMail は起動せず、すべてのサービスが止まります。", "アドレスを直すか（このホストのアドレスは ip address で分かります）、アドレスを 1 つも指定せずにすべてで待ち受けるようにして、XMail を起動してください。" },
        },
        ["listen-conflict"] = new("ポートの重複")
        {
            { "pass", "同じポートを使うサービスはありません。" },
            { "conflict", "2 つの待ち受けが同じポートを使おうとしています: {endpoints}。XMail は起動せず、すべてのサービスが止まります。エラーメッセージにはどちらの名前も出ません。", "どちらかのポートを変えるか無効にして、XMail を起動してください。" },
        },
        ["listen-port"] = new("ポート番号")
        {
            { "pass", "どのサービスもポート番号が決まっています。" },
            { "random", "{subject} のポートが 0 です（{argument}）。起動のたびに OS が別のポートを選ぶため、クライアントは接続できません。", "「-Bp 995」「-Pp 110」のように、スイッチと 1～65535 のポート番号を分けて書き、XMail を再起動してください。" },
        },
        ["tls-offered"] = new("TLS の提供")
        {
            { "pass", "少なくとも 1 つのサービスが TLS を提供しています。" },
            { "no-service", "引数ですべてのサービスが無効になっています。XMail は TLS の有無にかかわらず、どのクライアントにも応答しません。", "必要なサービスを止めている -P- や -S- などのスイッチを引数から外して、XMail を再起動してください。" },
            { "none", "XMail 自身の設定で、6 つの TLS サービスがすべて無効になっています。パスワードは平文で流れます。", "引数から -B-、-X-、-W- を外して XMail を再起動するか、server.tab の EnablePOP3-TLS と EnableSMTP-TLS を \"1\" にしてください。" },
        },
        ["upgrade-switch"] = new("TLS への切り替えの設定と TLS 専用ポート")
        {
            { "pass", "TLS への切り替えだけが無効で、TLS 専用ポートが開いたままのサービスはありません。" },
            { "implicit-stays", "{name} で止まるのは {subject} だけです。{service} はこの変数の対象外で、開いたままです。", "{service} も止めるには、引数に {switch} を加えて XMail を再起動してください。" },
        },
        ["client-authentication"] = new("クライアント認証")
        {
            { "not-performed", "クライアント認証は実行していません。" },
            { "optional", "クライアントに証明書を要求しますが、証明書のないクライアントも受け入れます。" },
            { "required", "すべてのクライアントに、XMail が受け入れる証明書を必須としています。" },
            { "optional-for-mail-servers", "XMail は、ほかのメールサーバーが配送に使う SMTP STARTTLS でも証明書を要求します。自分の証明書を出すメールサーバーは多く、それが XMail の信頼する CA のもので clientAuth を許すものでなければ拒否されます（公的な CA は clientAuth 付きの発行をやめています）。その相手からのメールは、遅れるか、平文になるか、届きません。", "ほかのメールサーバーからも TLS で受け取るなら、{server_tab} の SSLWantVerify と SSLWantCert を \"0\" にしてください。TLS を使うのが利用者のメールソフトだけ（SMTPS、465 番ポート）なら、EnableSMTP-TLS を \"0\" にします。25 番ポートの STARTTLS がなくなり、メールサーバーは平文で配送します。どちらも XMail の再起動は不要です。" },
            { "required-of-mail-servers", "XMail は、ほかのメールサーバーが配送に使う SMTP STARTTLS でも証明書を必須としています。証明書を出さないメールサーバーも、XMail の信頼する CA のもので clientAuth を許す証明書（公的な CA は発行をやめています）を出さないメールサーバーも拒否されます。メールは、遅れるか、平文になるか、届きません。", "ほかのメールサーバーからも TLS で受け取るなら、{server_tab} の SSLWantVerify と SSLWantCert を \"0\" にしてください。TLS を使うのが利用者のメールソフトだけ（SMTPS、465 番ポート）なら、EnableSMTP-TLS を \"0\" にします。25 番ポートの STARTTLS がなくなり、メールサーバーは平文で配送します。どちらも XMail の再起動は不要です。" },
            { "trust-without-verification", "server.tab で CA 証明書が指定されていますが、SSLWantVerify も SSLWantCert もオフなので、XMail は誰にも証明書を要求しません。", "証明書を必須にするなら {server_tab} の SSLWantCert を（任意にするなら SSLWantVerify を）\"1\" にしてください。使わないなら SSLUseCertsFile と SSLUseCertsDir を削除してください。" },
            { "default-trust", "クライアント証明書は OS の CA で検証されます。" },
        },
        ["client-trust"] = new("クライアント証明書を検証する CA")
        {
            { "pass", "使える CA 証明書が {count} 個あります。" },
            { "nobody-gets-in", "クライアント証明書を必須としていますが、使える CA 証明書が 1 つもないため、どのクライアントも接続できません。", "認証局自身の（自己署名の）証明書を certs.pem に置き、server.tab の SSLUseCertsFile を \"1\" にしてください。certs/ を使う場合はそこに置いて openssl rehash certs を実行し、SSLUseCertsDir を \"1\" にしてください。" },
            { "trusts-nobody", "クライアント証明書を要求していますが、使える CA 証明書が 1 つもありません。証明書を出したクライアントは拒否され、出さないクライアントは接続できます。", "認証局自身の（自己署名の）証明書を certs.pem に置き、server.tab の SSLUseCertsFile を \"1\" にしてください。certs/ を使う場合はそこに置いて openssl rehash certs を実行し、SSLUseCertsDir を \"1\" にしてください。" },
            { "only-self-signed", "使える CA 証明書がなく、自己署名のクライアント証明書だけが、しかも無条件に受け入れられます。", "認証局自身の（自己署名の）証明書を certs.pem に置き、server.tab の SSLUseCertsFile を \"1\" にして、SSLAllowSelfSigned を削除してください。" },
            { "shadowed", "{path} に使える CA 証明書がありますが、同じ名前の証明書が {ca_file} にあると OpenSSL はディレクトリを調べません。{ca_file} の証明書はどれも使えないため、クライアント証明書は一切受け入れられません。", "{ca_file} の古い証明書を {path} のものに置き換えるか、{ca_file} から取り除いてください。" },
        },
        ["self-signed-clients"] = new("自己署名のクライアント証明書")
        {
            { "pass", "自己署名のクライアント証明書は、それ自体が信頼されている場合にだけ受け入れられます。" },
            { "authenticates-nobody", "SSLWantCert で証明書を必須としながら、SSLAllowSelfSigned で自己署名の証明書を無条件に受け入れています。自己署名の証明書は誰でも作れるため、認証になっていません。", "server.tab から SSLAllowSelfSigned を削除してください。" },
            { "accepted", "SSLAllowSelfSigned により、自己署名のクライアント証明書が無条件に受け入れられます。", "意図したものでなければ、server.tab から SSLAllowSelfSigned を削除してください。" },
        },
        ["outbound-verification"] = new("外部への配送")
        {
            { "governs-outbound", "クライアント証明書の設定は、XMail が TLS で配送する相手サーバーの検証にも使われます。現在、外部への配送に TLS は設定されていません。" },
            { "mail-deferred", "{location} で外部への配送に TLS が指定されており、クライアント証明書の設定が相手サーバーの検証にも使われます。自己署名や私的認証局の証明書を使う相手への配送は保留になります。", "キューを確認し、メールが滞留するようなら SSLWantVerify と SSLWantCert をオフにしてください。" },
            { "own-certificate-not-for-clients", "{location} で外部への配送に TLS が指定されており、相手のメールサーバーが証明書を求めると、XMail は自分の証明書を出します。{path} は clientAuth を許していない（公的な CA は発行をやめています）ため、それを検証するメールサーバーには接続を拒否されます。そのようなサーバーはまれです。" },
        },
        ["root-domain"] = new("RootDomain")
        {
            { "pass", "RootDomain は {domain} です。" },
            { "missing", "{path} に RootDomain がありません。XMail は EHLO に 451 を返すため、メールソフトは送信できず、STARTTLS も見つけられません。", "{path} に「\"RootDomain\"<タブ>\"your.domain\"」の行を加えてください。" },
        },
        ["want-tls"] = new("TLS 必須の SMTP に入る方法")
        {
            { "pass", "SmtpConfig が SMTP に TLS を求めるところでは、必ず TLS に入る方法があります。" },
            { "no-way-in", "{location} で SMTP に TLS を必須としていますが、STARTTLS が無効です（{switch}）。この設定が及ぶクライアントは、通常の SMTP ポートからメールを送信できません。", "server.tab の EnableSMTP-TLS を \"1\" にするか、{location} から WantTLS を外してください。" },
        },
        ["smtp-config-token"] = new("SmtpConfig の項目")
        {
            { "pass", "SmtpConfig の TLS に関する項目は、見たとおりに読まれます。" },
            { "want-tls-lost", "{location}: XMail は「{text}」を WantTLS と読まないため、TLS なしのメールも受け付けます。", "前後に空白を入れず、WantTLS と正確に書いてください。" },
        },
        ["smtp-no-tls-auths"] = new("TLS なしで許す認証方式")
        {
            { "pass", "SmtpNoTLSAuths は見たとおりに読まれます。" },
            { "only-first", "{location}: SmtpNoTLSAuths で効くのは最初の {first} だけです。TLS なしの {lost} は 504 で拒否されます。", "クライアントに必要な方式を 1 つだけ残してください。" },
        },
        ["ease-tls"] = new("EaseTLS")
        {
            { "no-effect", "{location}: XMail 1.27 では EaseTLS は効きません。TLS なしで受け入れるはずのクライアントが 503 で拒否されます。", "これらのクライアントには SmtpPerms に S を含むアカウントでログインさせるか、SmtpConfig-IP で専用のアドレスを用意してください。" },
            { "table-unread", "{path} を読み取らなかったため、TLS に関する指定があるかどうか判断できません。", "どのようなファイルで、誰のものか確認してください: ls -l {path}; namei -l {path}" },
        },
        ["smtp-forward-tls"] = new("転送メールの TLS")
        {
            { "pass", "smtpfwd.tab に、XMail が読まない形で TLS を求める行はありません。" },
            { "comma-form", "{location}: XMail はカンマの後をオプションとは読まず、アドレスの一部とみなします: {text}。ポート番号の後にある場合は効果がなく、このメールは暗号化されずに送られます。ポート番号がない場合は、そのようなホストが見つからず配送できません。", "オプションは 3 列目に書いてください。ホストの後にタブを入れ、続けて \"NeedTLS=2\" と書きます。" },
            { "table-unread", "{path} を読み取らなかったため、TLS に関する指定があるかどうか判断できません。", "どのようなファイルで、誰のものか確認してください: ls -l {path}; namei -l {path}" },
        },
        ["starttls-injection"] = new("TLS 開始前のコマンドの混入")
        {
            { "known-weakness", "XMail 1.27 の既知の弱点です。経路上の攻撃者が STARTTLS の直後に紛れ込ませたコマンドが、TLS の中で実行されます。対象: {services}", "影響を受けない POP3S と SMTPS をクライアントに使わせてください。" },
        },
    };
}
