namespace XMailFleet.Texts;

internal static class JapaneseOpenSsl
{
    private const string Restart = "XMail を再起動してください: /etc/init.d/xmail restart（または systemctl restart xmail。Windows では net stop XMail && net start XMail）";

    private const string NotRun = "そこを書き換えられる人は、このコマンドの中身を自由に変えて、実行した人の権限（root が実行すれば root の権限）で動作させることができます。安全のため実行していません。";
    private const string LookAtOwners =
        "誰が変更できるのか確認してください: namei -l {subject}; ls -ld {component}。root では、また root が実行するスクリプトの中でも、このコマンドを使わないでください。代わりに、システム標準のコマンドをフルパス（/usr/bin/openssl）で指定します。";

    private const string BecomesXMail = "書き込める人は、次に XMail として起動するプログラムを差し替え、XMail の権限をすべて手に入れることができます。";
    private const string CloseProgram = "誰が変更できるのか確認してください: namei -l {subject}。プログラムとその上位のディレクトリはすべて root の所有とし、root だけが書き込めるようにしてください。XMail が root 以外のユーザーでメールルートに書き込む構成の場合は、プログラムを /usr/sbin などに置き、init スクリプトまたはユニットからそこを起動するようにします。";

    private const string NotTried = "読み込まずに、ライブラリのバージョンについて知られている動作に従って診断しました。";
    private const string CloseLibrary = "誰が何を変更できるかを確認してください: namei -l {subject}。このファイルと、その上のすべてのディレクトリは root のものとし、root だけが書き込めるようにしてください。";

    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["openssl-command"] = new("OpenSSL コマンド")
        {
            { "pass", "OpenSSL コマンド（{subject}）のバージョンは {version} です。" },
            {
                "missing",
                "openssl コマンドが XMail のインストール先にも PATH にも見つかりません。XMail の動作には不要ですが、証明書を手作業で作成・更新するときに必要になります。",
                "必要ならインストールしてください: apt-get install openssl（Debian、Ubuntu）、dnf install openssl（Red Hat 系）"
            },
            {
                "not-executable",
                "OpenSSL コマンド（{subject}）を起動できません。{detail}",
                "ls -l {subject} と file {subject} で確認してください。正しいプログラムであれば chmod 755 {subject} を実行します。そうでなければ削除し、システム標準のコマンドが使われるようにしてください。"
            },
            {
                "timed-out",
                "OpenSSL コマンド（{subject}）を起動しましたが、2 秒以内に応答がなかったため停止しました。このコマンドを使う証明書の更新スクリプトも止まってしまいます。",
                "{subject} version を手で実行してみてください。応答がなければパッケージを入れ直します: apt-get install --reinstall openssl"
            },
            {
                "failed",
                "OpenSSL コマンド（{subject}）が正常に動作しません。バージョンの代わりに「{detail}」が返されました。",
                "{subject} version を手で実行してみてください。失敗する場合はパッケージを入れ直します: apt-get install --reinstall openssl"
            },
            {
                "not-run",
                "OpenSSL コマンド（{subject}）は、ファイルからバージョンを判別できず、このエージェントから実行することもできないため、バージョンを確認していません。",
                "{subject} version を手で実行してみてください。"
            },
            {
                "unsafe",
                "OpenSSL コマンド（{subject}）は、root 以外のユーザーでも差し替えられます。安全のため実行していません。",
                "誰が変更できるのか確認してください: namei -l {subject}"
            },
            { "owned-by-other", "OpenSSL コマンド（{subject}）がありますが、{component} の所有者は root ではなくユーザー {owner} です（モード {mode}）。" + NotRun, LookAtOwners },
            { "writable-by-all", "OpenSSL コマンド（{subject}）がありますが、{component} にはこのホストのどのユーザーでも書き込めます（所有者 {owner}、モード {mode}）。" + NotRun, LookAtOwners },
            { "writable-by-group", "OpenSSL コマンド（{subject}）がありますが、{component} にはグループ {group} のユーザーが書き込めます（所有者 {owner}、モード {mode}）。" + NotRun, LookAtOwners },
            {
                "writable-by-users",
                "OpenSSL コマンド（{subject}）がありますが、{component} には一般ユーザー（{names}）が書き込めます。" + NotRun,
                "誰が変更できるのか確認してください: icacls {component}。管理者としては、また管理者が実行するスクリプトの中でも、このコマンドを使わないでください。"
            },
            {
                "owned-by-agent",
                "OpenSSL コマンド（{subject}）は実行していません。{component} の所有者が、エージェントを動かしているユーザー {owner} だからです。エージェントは root だけが変更できるプログラムしか実行しません。",
                "対処は不要です。手で確認する場合: ls -ld {component}"
            },
            {
                "on-untrusted-mount",
                "OpenSSL コマンド（{subject}）は実行していません。{component} は nosuid でマウントされたファイルシステムです。一般ユーザーがマウントできるものは必ず nosuid になるため、その中のファイルの所有者が root でも、root が置いたものとは限りません。",
                "何がマウントされているか確認してください: findmnt -T {component}。root だけが用意したものであれば、対処は不要です。"
            },
            {
                "owner-unknown",
                "OpenSSL コマンド（{subject}）は実行していません。{component} を誰が変更できるのか判定できないためです。",
                "誰が変更できるのか確認してください: namei -l {subject}; ls -ld {component}"
            },
        },
        ["openssl-libraries"] = new("OpenSSL ライブラリ")
        {
            { "pass", "XMail に必要な OpenSSL ライブラリ（{names}）はインストール済みです。" },
            { "built-in", "XMail のプログラム（{subject}）には OpenSSL {version} が組み込まれています。ライブラリは不要です。" },
            { "program-unknown", "OpenSSL ライブラリ（{paths}）がインストールされています。XMail のプログラムが見つからないため、XMail に合うものかどうかは判定できません。" },
            {
                "none-found",
                "このホストには OpenSSL ライブラリが見つかりません。XMail のプログラムも見つかりません。OpenSSL ライブラリがなければ XMail は起動できません。",
                "ライブラリをインストールしてください: apt-get install libssl3（パッケージ名はリリースによって異なります）。Windows では XMail.exe と同じフォルダーに DLL を置きます。"
            },
            { "not-linked", "プログラム {subject} は OpenSSL とリンクされていません。XMail のサーバープログラムではないか、TLS なしでビルドされたものです。" },
            {
                "unsatisfied",
                "XMail を起動できません。{subject} に必要な {names}（{architecture}）が、システムがライブラリを探す場所のどこにもありません。",
                "ldd {subject} で不足しているものを確認し、それを含むパッケージをインストールしてください: apt-get install apt-file; apt-file update; apt-file search {names}。ファイルがある場合は ldconfig を実行します。Windows では XMail.exe と同じフォルダーに DLL を置きます。お使いの OS にそのライブラリがない場合は、XMail をビルドし直す必要があります。"
            },
            {
                "unsatisfied-at-restart",
                "XMail は動作中ですが、次の起動には失敗する可能性が高い状態です。{subject} に必要な {names}（{architecture}）が、システムがライブラリを探す場所から見つからなくなっています。",
                "XMail を再起動する前に ldd {subject} で不足しているものを確認し、それを含むパッケージをインストールしてください。ファイルがある場合は ldconfig を実行します。"
            },
        },
        ["openssl-library-architecture"] = new("OpenSSL ライブラリのアーキテクチャ")
        {
            { "pass", "ライブラリのアーキテクチャは XMail のプログラムと一致しています（{architecture}）。" },
            {
                "wrong-architecture",
                "{subject} は {architecture} 用ですが、XMail のプログラム（{program}）は {programArchitecture} 用です。このファイルは利用できず、ほかに使える {name} もありません。",
                "{programArchitecture} 用の {name} をインストールしてください。Debian で 32 ビット版を入れるには: dpkg --add-architecture i386; apt-get update; apt-get install libssl3:i386。Windows では XMail.exe と同じビット数の DLL を同じフォルダーに置きます。"
            },
        },
        ["openssl-version-consistency"] = new("OpenSSL のバージョン整合")
        {
            { "pass", "OpenSSL コマンド（{subject}）と XMail は同じバージョン（{libraryVersion}）を使っています。" },
            { "library-unknown", "XMail が使う OpenSSL のバージョンが分からないため、コマンドのバージョンと比較できません。" },
            {
                "command-differs",
                "OpenSSL コマンド（{subject}）のバージョンは {commandVersion} ですが、XMail が使っているのは {libraryVersion} です。このままでも動作しますが、コマンドで扱える証明書や鍵を XMail が受け付けない（またはその逆の）ことがあります。"
            },
            {
                "hashes-differ",
                "OpenSSL コマンド（{subject}）のバージョンは {commandVersion} ですが、XMail が使っているのは {libraryVersion} です。この 2 つは certs ディレクトリのハッシュ名の付け方が異なるため、このコマンドでハッシュ変換した証明書を XMail は見つけられません。",
                "XMail のバージョンに合ったコマンドで certs ディレクトリをハッシュ変換するか、両方の形式を作る openssl rehash -compat ディレクトリ名 を使ってください。"
            },
            {
                "mixed-directories",
                "XMail は 2 つの OpenSSL ライブラリを別々の場所（{ssl} と {crypto}）から読み込んでいます。組み合わせとして作られたものではないため、TLS が原因の分かりにくい失敗をすることがあります。",
                "どちらか一方を取り除くか、XMail を起動するときの LD_LIBRARY_PATH を直してください。" + Restart
            },
        },
        ["openssl-library-replaced"] = new("使用中の OpenSSL ライブラリ")
        {
            { "pass", "XMail は現在ディスク上にあるライブラリを使っています。" },
            { "maps-hidden", "権限がないため、XMail が読み込んでいるライブラリを確認できません。", "エージェントを root、または XMail と同じユーザーで実行してください。手で確認するには、root で grep -E 'ssl|crypto' /proc/{processId}/maps を実行します。" },
            {
                "replaced",
                "XMail の起動後に {subject} が置き換えられたか、削除されています。XMail は古いライブラリのまま動いているため、OpenSSL の修正はまだ反映されていません。",
                Restart
            },
            {
                "replaced-by-version",
                "{subject} はすでにバージョン {version} になっていますが、XMail は古い OpenSSL {loadedVersion} のまま動いています。OpenSSL の修正はまだ反映されていません。",
                Restart
            },
        },
        ["openssl-legacy"] = new("OpenSSL の世代")
        {
            { "pass", "OpenSSL {version} は TLS 1.3 までのすべてのバージョンに対応しています。" },
            { "version-unknown", "XMail が使う OpenSSL のバージョンが分かりません。" },
            {
                "tls-1-0-at-most",
                "XMail が使っている OpenSSL {version}（{path}）は TLS 1.0 までしか対応していません。現在のメールソフトやメールサーバーは TLS 1.0 を拒否するため、TLS で接続できません。",
                "新しい OpenSSL 用にビルドした XMail が必要です（ライブラリだけを新しいものに差し替えることはできません）。それまでは stunnel や HAProxy などの TLS プロキシを XMail の手前に置けば、TLS 1.2 と 1.3 で接続できます。"
            },
            {
                "no-tls-1-3",
                "XMail が使っている OpenSSL {version}（{path}）は TLS 1.2 には対応していますが、TLS 1.3 には対応していません。クライアントは接続できます。"
            },
        },
        ["openssl-support-ended"] = new("OpenSSL のサポート期間")
        {
            { "pass", "OpenSSL {series} は {date} まで OpenSSL プロジェクトがサポートします。" },
            { "version-unknown", "XMail が使う OpenSSL のバージョンが分かりません。" },
            { "line-unknown", "OpenSSL {version} のサポート期限は、このエージェントでは分かりません。", "https://openssl-library.org/policies/releasestrat/ を確認してください。" },
            { "ending", "XMail が使っている OpenSSL {series} のサポートは {date} で終了します。", "新しいバージョンへの移行を計画してください。" },
            {
                "ended-distribution",
                "OpenSSL プロジェクトによる {series} のサポートは {date} に終了しています。XMail が使っているもの（{path}）はディストリビューション提供のもので、その場合はより長く修正が提供されることがよくあります。",
                "お使いのディストリビューションのリリースにセキュリティ更新が提供されているか確認してください。"
            },
            {
                "ended",
                "OpenSSL プロジェクトによる {series} のサポートは {date} に終了しています。XMail が使っている {version}（{path}）には、今後セキュリティ上の修正が提供されません。",
                "サポート中のバージョンをインストールしてください。XMail のプログラムがこの世代とリンクされている場合は、新しい世代用に XMail をビルドし直す必要があります。"
            },
        },
        ["openssl-policy-protocol"] = new("openssl.cnf が許可する TLS バージョン")
        {
            { "pass", "openssl.cnf による TLS バージョンの制限はありません。" },
            { "not-followed", JapaneseBarred.Link },
            { "hard-link", JapaneseBarred.HardLink },
            { "kernel-file", JapaneseBarred.Kernel },
            { "oversized", "{path} は OpenSSL の設定ファイルとしては大きすぎるため（読み込むファイルを含めて 1 MB または 20,000 行を超えています）、確認していません。XMail が使える TLS バージョンは判断できません。", "中身を確認し、OpenSSL に必要なものだけを残してください: ls -l {path}" },
            { "limited", "openssl.cnf（{location}）が XMail に許可している TLS バージョンは {allowed} です。" },
            {
                "none-allowed",
                "openssl.cnf の設定（{location}、下限「{min}」、上限「{max}」）では、XMail が使える TLS バージョンが一つもありません。TLS 接続はすべて失敗します。",
                "{subject} の MinProtocol、MaxProtocol、Protocol を直してください。通常は MinProtocol = TLSv1.2 とし、MaxProtocol は指定しません。" + Restart
            },
            {
                "no-default-provider",
                "openssl.cnf の設定（{location}）では {providers} が有効にされ、default プロバイダーが有効にされていません。OpenSSL が default プロバイダーを自動的に使うのは、有効にされたものが一つもない場合だけです。暗号が一つも使えず、TLS 接続はすべて失敗します。",
                "{subject} で default プロバイダーも有効にしてください。{providers} と並べて default = default_sect の行を書き、[default_sect] セクションに activate = 1 を書きます。" + Restart
            },
            {
                "diagnostics",
                "openssl.cnf に誤りがあり（{location}）、config_diagnostics の行があるため OpenSSL は処理を打ち切ります。XMail はどの接続でも TLS を使えません。",
                "{location} を直してください。誤りの内容は openssl コマンドを実行すると表示されます。" + Restart
            },
            {
                "properties",
                "openssl.cnf が求めているプロパティ（{location}）を持つ TLS のアルゴリズムはありません。TLS 接続はすべて失敗します。",
                "{subject} からその行を取り除くか、そのプロパティを持つプロバイダーを有効にしてください。" + Restart
            },
            {
                "no-session",
                "openssl.cnf が XMail に許す暗号、グループ、署名は server.cert の鍵に合いません。どのクライアントも TLS で接続できません。",
                "{subject} の CipherString、Ciphersuites、Groups、SignatureAlgorithms を確認してください。これらの指定がなければ OpenSSL は一般的なものを使います。" + Restart
            },
            {
                "clients-required",
                "openssl.cnf の VerifyMode がすべての TLS サーバーにクライアント証明書を要求させていますが、XMail 自身が信頼する CA はありません。TLS 接続はすべて失敗します。",
                "{subject} から VerifyMode を取り除いてください。XMail が証明書を求めるかどうかは server.tab で設定します。" + Restart
            },
            { "undecided", "{path} には、XMail に何が残るのかを判断できない設定があります。クライアントが TLS で接続できるかどうかは分かりません。", "XMail に TLS で接続し、接続できるかどうかを確認してください。" },
            {
                "outdated-only",
                "openssl.cnf の設定（{location}）では、XMail は {allowed} より新しい TLS を使えません。現在のメールソフトはこれを拒否するため、TLS で接続できません。",
                "{subject} の MaxProtocol（または Protocol）の制限を外してください。" + Restart
            },
            {
                "tls-1-3-only",
                "openssl.cnf の設定（{location}）では、XMail は TLS 1.3 しか使えません。TLS 1.2 までの古いメールソフトや多くのメールサーバーは接続できません。",
                "意図した設定でなければ、{subject} で MinProtocol = TLSv1.2 としてください。" + Restart
            },
            { "no-tls-1-3", "openssl.cnf の設定（{location}）では、XMail は TLS 1.3 を使えません（許可されているのは {allowed}）。クライアントは TLS 1.2 で接続できます。" },
            {
                "file-rejected",
                "{subject} の {location} に誤りがあり、OpenSSL はこのファイルを読み込めません。この場合 OpenSSL は何も知らせずにファイル全体を無視するため、書かれている設定はすべて無効です。",
                "該当する行を直してください。openssl req -config {subject} -in /dev/null を実行し、「Error on line」と表示されなくなれば修正完了です。" + Restart
            },
        },
        ["openssl-rehearsal"] = new("これらのファイルに対する XMail の OpenSSL の動作")
        {
            { "pass", "XMail 自身のライブラリ（{subject}、バージョン {version}）と XMail のファイルで試したところ、現在の一般的なクライアントは TLS で接続できます。" },
            {
                "certificate-refused",
                "XMail 自身のライブラリ（{subject}、バージョン {version}）で試したところ、server.cert を読み込めませんでした。TLS 接続はすべて失敗します（XMail のエラー -235）。ライブラリの説明: {detail}",
                "読み込める証明書を置いてください。理由は上の説明のとおりです。server.cert についてのほかの結果に詳しい説明があることもあります。"
            },
            {
                "key-refused",
                "XMail 自身のライブラリ（{subject}、バージョン {version}）で試したところ、server.key を読み込めないか、この server.cert と組み合わせられませんでした。TLS 接続はすべて失敗します（XMail のエラー -236）。ライブラリの説明: {detail}",
                "server.cert に対応する、パスフレーズのない鍵を置いてください。server.key についてのほかの結果に詳しい説明があることもあります。"
            },
            {
                "pair-refused",
                "XMail 自身のライブラリ（{subject}、バージョン {version}）で試したところ、server.key は server.cert の鍵ではありませんでした。TLS 接続はすべて失敗します（XMail のエラー -243）。ライブラリの説明: {detail}",
                "server.cert に対応する鍵を置いてください。"
            },
            {
                "trust-refused",
                "XMail 自身のライブラリ（{subject}、バージョン {version}）で試したところ、クライアント証明書の検証に使う certs.pem を読み込めませんでした。TLS 接続はすべて失敗します（XMail のエラー -244）。ライブラリの説明: {detail}",
                "PEM 形式の証明書を置くか、server.tab の SSLUseCertsFile を \"0\" にしてください。"
            },
            {
                "no-context",
                "XMail 自身のライブラリ（{subject}、バージョン {version}）で試したところ、準備に失敗しました。TLS 接続はすべて失敗します。たいていは openssl.cnf の誤りが原因です。ライブラリの説明: {detail}",
                "openssl.cnf と、最後に変更した箇所を確認してください。" + Restart
            },
            {
                "no-client",
                "XMail 自身のライブラリ（{subject}、バージョン {version}）で試したところ、ファイルはすべて読み込めますが、どのクライアントも TLS で接続できません。ライブラリの説明: {detail}",
                "openssl.cnf（CipherString、Ciphersuites、Groups、SignatureAlgorithms、MinProtocol、MaxProtocol）と、server.cert の鍵が一般的な種類（2048～4096 ビットの RSA または P-256）かどうかを確認してください。"
            },
            {
                "few-clients",
                "XMail 自身のライブラリ（{subject}、バージョン {version}）で試したところ、現在の一般的なクライアントは TLS で接続できません。珍しい方式や古い方式（{protocol}、{cipher}）を使うクライアントだけが接続できます。",
                "openssl.cnf（CipherString、Ciphersuites、Groups、SignatureAlgorithms、MinProtocol、MaxProtocol）と、server.cert の鍵が一般的な種類（2048～4096 ビットの RSA または P-256）かどうかを確認してください。"
            },
            { "rules-differ", "XMail 自身のライブラリ（バージョン {version}）の動作は、そのバージョンについて知られている動作と異なります。診断はライブラリの実際の動作に従います。この違いを XMailFleet の開発者にお知らせください。" },
            { "broke-off", "XMail 自身のライブラリを XMail のファイルで試すプロセスが途中で終了しました（{detail}）。診断は、ライブラリのバージョンについて知られている動作に従います。" },
            { "timed-out", "XMail 自身のライブラリを XMail のファイルで試すプロセスが時間内に終わらず、停止されました。診断は、ライブラリのバージョンについて知られている動作に従います。" },
            { "owned-by-other", "{subject} は XMail の OpenSSL が読み込むものですが、{component} はユーザー {owner} のものです（モード {mode}）。" + BecomesXMail + NotTried, CloseLibrary },
            { "writable-by-all", "{subject} は XMail の OpenSSL が読み込むものですが、{component}（所有者 {owner}、モード {mode}）にはこのホストのすべてのユーザーが書き込めます。" + BecomesXMail + NotTried, CloseLibrary },
            { "writable-by-group", "{subject} は XMail の OpenSSL が読み込むものですが、{component}（所有者 {owner}、モード {mode}）にはグループ {group} が書き込めます。" + BecomesXMail + NotTried, CloseLibrary },
            { "not-examined", "{subject} は XMail の OpenSSL が読み込むものですが、誰が変更できるかを確認できませんでした（{component}）。" + NotTried, "誰が何を変更できるかを確認してください: namei -l {subject}" },
        },
        ["server-running"] = new("XMail のプロセス")
        {
            { "pass", "XMail は動作中です（プロセス {processId}、ユーザー {user}）。" },
            {
                "not-running",
                "メールルート {subject} の XMail は動作していません。クライアントは接続できません。",
                "起動してください: /etc/init.d/xmail start（または systemctl start xmail）。すぐに終了してしまう場合は journalctl -t XMail -n 50 でシステムログを確認します。Windows では net start XMail で起動し、すぐに終了する場合はイベントビューアーの「アプリケーション」ログを確認します。"
            },
            {
                "ended-unexpectedly",
                "XMail は動作していませんが、PID ファイル {subject} が残っています。強制終了されたか、異常終了したと考えられます。クライアントは接続できません。",
                "原因を確認してください: journalctl -t XMail -n 50; dmesg | grep -i -E 'xmail|oom'。そのうえで起動します: /etc/init.d/xmail start（または systemctl start xmail）"
            },
            { "files-only", "メールルート {subject} の XMail は動作しておらず、このホストには XMail のプログラムも見つかりません。ファイルのみを診断しています。" },
        },
        ["server-binary-replaced"] = new("使用中の XMail プログラム")
        {
            { "pass", "動作中の XMail は現在ディスク上にあるプログラムです。" },
            {
                "replaced",
                "XMail の起動後にプログラム {subject} が置き換えられたか、削除されています。古いプログラムが動き続けており、次に起動したときにその時点のファイルが使われます。",
                Restart
            },
        },
        ["server-user"] = new("XMail の実行ユーザー")
        {
            { "pass", "XMail は想定どおりユーザー {subject} で動作しています。" },
            {
                "other-user",
                "XMail という名前のプロセスがユーザー {subject}（uid {userId}）で {count} 個動作しています（PID {processId}）。XMail の実行ユーザーとして想定しているのは {expected} のため、このプロセスの引数、環境変数、プログラム、メールルートはいっさい使用していません。",
                "プロセスを確認してください: ps -o user,pid,lstart,comm -p {processId}; cat /proc/{processId}/cgroup。正規の XMail であれば、実行ユーザーをエージェントに指定します: xmailfleet-agent diagnose --xmail-user {userId}（サービスの場合は /etc/xmailfleet/agent.json の xmail-user）。心当たりがなければ、そのユーザーに用途を確認してください。"
            },
            {
                "other-program",
                "XMail と名乗るプロセス（PID {processId}、起動したユーザー {subject}）の実体は、別のプログラムか、起動した人に所有者の権限を与えるプログラムです。XMail とはみなしていません。",
                "実行中のプログラムを確認してください: sudo ls -l /proc/{processId}/exe"
            },
            {
                "unproven",
                "XMail という名前のプロセス（PID {processId}、{subject}）は XMail の可能性がありますが、エージェントに権限がなくプログラムを確認できず、XMail のサービスとして起動されたものでもありません。root のプログラムをこの名前で起動することは誰にでもできるため、XMail とはみなしていません。",
                "root で診断してください: sudo xmailfleet-agent diagnose。正規の XMail であれば、次のように指定することもできます: xmailfleet-agent diagnose --xmail-user {userId}"
            },
        },
        ["server-program"] = new("XMail のプログラムの権限")
        {
            { "pass", "プログラム {subject} を変更できるのは、root と XMail の実行ユーザーだけです。" },
            { "owned-by-other", "XMail はユーザー {user} で動作していますが、プログラム {subject} のパスにある {component} の所有者は {owner} です（モード {mode}）。" + BecomesXMail, CloseProgram },
            { "writable-by-all", "XMail はユーザー {user} で動作していますが、プログラム {subject} のパスにある {component} には、このホストのどのユーザーでも書き込めます（所有者 {owner}、モード {mode}）。" + BecomesXMail, CloseProgram },
            { "writable-by-group", "XMail はユーザー {user} で動作しており、プログラム {subject} のパスにある {component} には、グループ {group} のユーザーが書き込めます（所有者 {owner}、モード {mode}）。" + BecomesXMail, CloseProgram },
        },
        ["server-other"] = new("このホストのほかの XMail")
        {
            { "pass", "このホストでは、ほかの XMail は動作していません。" },
            { "watched", "このホストでは、ほかの XMail も動作しています（PID {processId}、ユーザー {user}、メールルート {subject}）。{configuration} のエージェントが診断する設定になっています。" },
            {
                "unwatched",
                "このホストでは、ほかの XMail も動作しています（PID {processId}、ユーザー {user}、メールルート {subject}）が、診断するエージェントがありません。この診断結果はその XMail には当てはまりません。",
                "診断するには: xmailfleet-agent diagnose --mail-root {subject}。継続して監視するには、/etc/xmailfleet/agent-second.json に mail-root と専用の port を記述し、2 つ目のエージェントを起動します: systemctl enable --now xmailfleet-agent@second。コレクターには別のホストとして追加してください。"
            },
        },
        ["server-visible"] = new("XMail プロセスの参照権限")
        {
            { "pass", "エージェントは、動作中の XMail の情報をすべて参照できます。" },
            {
                "hidden",
                "権限がないため、動作中の XMail について次の情報を参照できません: {unseen}。メールルート、OpenSSL の設定、読み込まれているライブラリは、ファイルから判断したものか、不明のままになっています。",
                "root で診断してください: sudo xmailfleet-agent diagnose"
            },
            {
                "hidden-from-service",
                "権限がないため、動作中の XMail について次の情報を参照できません: {unseen}。メールルート、OpenSSL の設定、読み込まれているライブラリは、ファイルから判断したものか、不明のままになっています。",
                "参照の権限を持つエージェントのサービスを起動してください: systemctl enable --now xmailfleet-agent-looker.socket"
            },
        },
    };
}
