namespace XMailFleet.Texts;

/// <summary>Who else can get at private keys.</summary>
internal static class JapaneseKeyCare
{
    public static readonly Dictionary<string, CheckText> Texts = new()
    {
        ["private-key-permissions"] = new("秘密鍵のアクセス権")
        {
            { "pass", "ほかのユーザーは {subject} を読むことも書き換えることもできません。" },
            { "closed-directory", "{subject} のモードは {mode} ですが、{closed_at} に入れるのは {owner} と root だけなので、ほかのユーザーは読めません。" },
            { "readable-by-others", "このホストの全ユーザーが {path} を読める状態で（所有者 {owner}、モード {mode}）、このサーバーになりすませます。", "chmod 600 {path}\nファイルの所有者（{owner}）か root で動いている XMail は、そのまま動き続けます。第三者に読まれたおそれがあれば、鍵と証明書を作り直してください。" },
            { "readable-by-group-of-directory", "グループ {closed_group} のメンバーは {closed_at} に入れるため、{path}（所有者 {owner}、モード {mode}）を読めます。ほかのユーザーは読めません。", "読む必要がなければ: chmod 600 {path}\nファイルの所有者（{owner}）か root で動いている XMail は、そのまま動き続けます。" },
            { "readable-by-groups", "{path} のアクセス制御リストで {groups} に読み取りが許可されています。このホストのどのユーザーでも、このサーバーになりすませます。", "管理者のコマンドプロンプトで次を実行してください: icacls \"{path}\" /inheritance:r /grant:r *S-1-5-18:F *S-1-5-32-544:F\nこれで、XMail サービスの実行アカウントである SYSTEM と Administrators だけが読めるようになります。第三者に読まれたおそれがあれば、鍵と証明書を作り直してください。" },
            { "writable-by-others", "このホストの全ユーザーが {path} を書き換えられる状態です（所有者 {owner}、モード {mode}）。", "chmod 600 {path}" },
            { "writable-by-group", "グループ {group} のメンバーが {path} を書き換えられます（モード {mode}）。", "chmod g-w {path}" },
        },
        ["private-key-copies"] = new("秘密鍵の複製")
        {
            { "pass", "メールルートのほかのファイルに、サーバーの秘密鍵は入っていません。" },
            { "beside-certificates", "XMail が証明書を読み込む {path}（モード {mode}）に、{key_path} と同じ秘密鍵も入っています。公開してよいファイルと間違えて渡されるおそれがあります。", "このファイル自体は XMail に必要です。鍵だけを取り除いてください。\nopenssl crl2pkcs7 -nocrl -certfile {path} | openssl pkcs7 -print_certs -out {path}.pem && mv {path}.pem {path}" },
            { "found", "{path} に {key_path} と同じ秘密鍵が入っています。複製は、アクセス権の変更やバックアップの際に見落とされがちです。", "どこからも使われていなければ: shred -u {path}（Windows では del \"{path}\"）" },
            { "open-to-others", "{path} に {key_path} と同じ秘密鍵が入っていて、このホストの全ユーザーが読めます（モード {mode}）。", "どこからも使われていなければ: shred -u {path}。使われているなら: chmod 600 {path}" },
        },
        ["stray-private-keys"] = new("メールルートにあるほかの秘密鍵")
        {
            { "pass", "メールルートのほかのファイルに、秘密鍵は入っていません。" },
            { "beside-certificates", "XMail が証明書を読み込む {path}（モード {mode}）に、秘密鍵も入っています。公開してよいファイルと間違えて渡されるおそれがあります。", "このファイル自体は XMail に必要です。鍵だけを取り除いてください。\ninstall -m 600 --backup=numbered {path} {path}.old && openssl crl2pkcs7 -nocrl -certfile {path} | openssl pkcs7 -print_certs -out {path}.pem && mv {path}.pem {path}" },
            { "found", "{path} に秘密鍵が入っています。更新前のものと思われます。", "どこからも使われていなければ: shred -u {path}（Windows では del \"{path}\"）" },
            { "open-to-others", "{path} に秘密鍵が入っていて、このホストの全ユーザーが読めます（モード {mode}）。", "どこからも使われていなければ: shred -u {path}。使われているなら: chmod 600 {path}" },
            { "needed", "{path} に、{certificate_path} の証明書に対応する秘密鍵が入っています（モード {mode}）。{key_path} にはその鍵がなく、これを失うと証明書は使えなくなります。", "正しい場所に置き、TLS が使えるようになるまで消さないでください:\n" + PairCommands.InstallKey },
            { "perhaps-needed", "{path} に秘密鍵が入っています（モード {mode}）。{certificate_path} と {key_path} が使える組になるまでは、この鍵が必要になるかもしれません。", "TLS が使えるようになるまで消さず、所有者だけが読めるようにしておいてください: chmod 600 {path}" },
        },
    };
}
