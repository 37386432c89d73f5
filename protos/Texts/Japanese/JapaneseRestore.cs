using System.Globalization;
using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed class JapaneseRestore : IRestoreWords
{
    public string Backup(DateTimeOffset time, string fleet, int enrolled) =>
        $"バックアップの作成日時は {Stamp.Of(time)}、フリートは {fleet}、登録済みホスト数は {enrolled.ToString(CultureInfo.InvariantCulture)} です。"
        + "その時点で登録済みのエージェントは、再登録の必要がありません。";

    public string OnceOnly => "未使用だった登録トークンとサインイン用リンクは無効になりました（バックアップ後に使用された可能性があるため）。";

    public string NothingUndone => "バックアップ後に登録、追加、失効、削除されたものはありません。";

    public string Undone => "バックアップ後に行われた次の変更は取り消されました。確認してください。";

    public string Unknown =>
        "このフリートの以前の状態を読み取れないため、バックアップ後に登録、追加、失効、削除されたものはわかりません。現在のメンバーを確認し、"
        + "不要なものを削除してください。";

    public string HostAdded(string host) => $"ホスト {host}：追加されていました。現在は存在しません。追加し直してください。";

    public string HostEnrolled(string host) => $"ホスト {host}：登録されていました。このコレクターはその識別情報を認識できません。登録し直してください。";

    public string HostRevoked(string host) => $"ホスト {host}：失効していた識別情報が、バックアップに含まれる場合は【再び有効】になりました。もう一度失効させてください。";

    public string HostRemoved(string host) => $"ホスト {host}：削除されていましたが、【再び有効】になりました。もう一度削除してください。";

    public string UserAdded(string user) => $"ユーザー {user}：追加されていました。現在は存在しません。追加し直してください。";

    public string UserChanged(string user) => $"ユーザー {user}：ロール、パスワード、または証明書が変更されていましたが、以前のものが【再び有効】になりました。もう一度変更してください。";

    public string UserRemoved(string user) => $"ユーザー {user}：削除されていましたが、【再び有効】になりました。もう一度削除してください。";

    public string TokenAdded(string token, string description) => $"トークン {token}{In(description)}：作成されていました。現在は無効です。作り直してください。";

    public string TokenRevoked(string token, string description) => $"トークン {token}{In(description)}：失効または期限切れになっていましたが、元に戻りました。もう一度失効させてください。";

    public string User(string user, string role) => $"ユーザー {user}：{role}";

    public string Token(string token, string role, string description) => $"トークン {token}：{role}{In(description)}";

    public string Role(Role role) => role switch
    {
        V1.Role.Viewer => "閲覧者 (viewer)",
        V1.Role.Operator => "運用者 (operator)",
        V1.Role.Admin => "管理者 (admin)",
        _ => "ロールなし",
    };

    private static string In(string description) => description.Length > 0 ? $"（「{description}」）" : "";
}
