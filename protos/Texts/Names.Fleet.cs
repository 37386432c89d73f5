using XMailFleet.V1;

namespace XMailFleet.Texts;

public static partial class Names
{
    public static string Of(Verdict verdict, Language language) => verdict switch
    {
        Verdict.Unspecified => Say(language, "Not diagnosed yet", "未診断"),
        Verdict.Full => Say(language, "Full function", "フル機能"),
        Verdict.ServerOnly => Say(language, "Server only", "サーバのみ"),
        Verdict.Degraded => Say(language, "Partly broken", "一部不可"),
        Verdict.Broken => Say(language, "Broken", "不可"),
        Verdict.Disabled => Say(language, "Switched off", "無効"),
        Verdict.Unknown => Say(language, "Cannot be told", "判定不能"),
        _ => Unknown(language, verdict),
    };

    /// <summary>What the verdict means for the clients of the host: one sentence.</summary>
    public static string Explain(Verdict verdict, Language language) => verdict switch
    {
        Verdict.Full => Say(language,
            "Every enabled service can speak TLS, and client certificates can be verified.",
            "有効なすべてのサービスで SSL/TLS 通信が可能です。さらに、クライアント証明書の検証も可能です。"),
        Verdict.ServerOnly => Say(language,
            "Every enabled service can speak TLS; client certificates cannot be verified.",
            "有効なすべてのサービスで SSL/TLS 通信が可能です。ただし、クライアント証明書の検証はできません。"),
        Verdict.Degraded => Say(language,
            "Some enabled services cannot speak TLS: their clients get no session.",
            "有効なサービスのうち、一部で SSL/TLS 通信ができません。該当するサービスにはクライアントが接続できません。"),
        Verdict.Broken => Say(language,
            "No enabled service can speak TLS: no client gets a session.",
            "有効なサービスのいずれでも SSL/TLS 通信ができません。どのクライアントも接続できません。"),
        Verdict.Disabled => Say(language,
            "XMail's own configuration offers no TLS.",
            "XMail の設定により、SSL/TLS サービスは提供されていません。"),
        Verdict.Unknown => Say(language,
            "Facts are missing; whether clients can speak TLS cannot be told.",
            "必要な情報が得られないため、SSL/TLS 通信が可能かどうか判定できません。"),
        _ => Say(language, "This host has not been diagnosed yet.", "このホストはまだ診断されていません。"),
    };

    public static string Of(CheckStatus status, Language language) => status switch
    {
        CheckStatus.Unspecified => Say(language, "not evaluated", "未判定"),
        CheckStatus.Pass => Say(language, "pass", "正常"),
        CheckStatus.Notice => Say(language, "notice", "情報"),
        CheckStatus.Warning => Say(language, "warning", "警告"),
        CheckStatus.Error => Say(language, "error", "エラー"),
        CheckStatus.Inconclusive => Say(language, "inconclusive", "判定不能"),
        CheckStatus.NotApplicable => Say(language, "not applicable", "対象外"),
        _ => Unknown(language, status),
    };

    public static string Of(Severity severity, Language language) => severity switch
    {
        Severity.Unspecified => Say(language, "unspecified", "未指定"),
        Severity.Notice => Say(language, "notice", "情報"),
        Severity.Warning => Say(language, "warning", "警告"),
        Severity.Error => Say(language, "error", "エラー"),
        _ => Unknown(language, severity),
    };

    public static string Of(RegressionState state, Language language) => state switch
    {
        RegressionState.Unspecified => Say(language, "unspecified", "未指定"),
        RegressionState.Open => Say(language, "open", "未復旧"),
        RegressionState.Recovered => Say(language, "recovered", "復旧済み"),
        _ => Unknown(language, state),
    };

    public static string Of(RegressionKind kind, Language language) => kind switch
    {
        RegressionKind.Unspecified => Say(language, "unspecified", "未指定"),
        RegressionKind.Regression => Say(language, "regression", "異常"),
        RegressionKind.Change => Say(language, "change", "変更"),
        RegressionKind.Recovery => Say(language, "recovery", "改善"),
        RegressionKind.Unknown => Say(language, "cannot be told", "判定不能"),
        RegressionKind.NewlyJudged => Say(language, "newly judged", "新規判定"),
        _ => Unknown(language, kind),
    };

    public static string Of(RegressionEventKind kind, Language language) => kind switch
    {
        RegressionEventKind.Unspecified => Say(language, "unspecified", "未指定"),
        RegressionEventKind.Detected => Say(language, "detected", "検出"),
        RegressionEventKind.Recurred => Say(language, "came back", "再発"),
        RegressionEventKind.Changed => Say(language, "changed", "状態の変化"),
        RegressionEventKind.Flapping => Say(language, "flapping from here on", "発生と復旧の繰り返しと判定"),
        RegressionEventKind.Recovered => Say(language, "recovered", "復旧"),
        RegressionEventKind.Superseded => Say(language, "ended by a graver one", "より重大な異常へ移行"),
        RegressionEventKind.Acknowledged => Say(language, "acknowledged", "確認"),
        RegressionEventKind.AcknowledgementExpired => Say(language, "acknowledgement expired", "確認の期限切れ"),
        RegressionEventKind.Unmuted => Say(language, "still there after the maintenance", "メンテナンス終了後も継続"),
        RegressionEventKind.Accepted => Say(language, "accepted as the new normal", "正常な状態として承認"),
        _ => Unknown(language, kind),
    };

    public static string Of(ActivityKind kind, Language language) => kind switch
    {
        ActivityKind.Unspecified => Say(language, "unspecified", "未指定"),
        ActivityKind.HostCreated => Say(language, "host added", "ホストの追加"),
        ActivityKind.HostUpdated => Say(language, "host changed", "ホストの変更"),
        ActivityKind.HostDeleted => Say(language, "host removed", "ホストの削除"),
        ActivityKind.RegressionAcknowledged => Say(language, "regression acknowledged", "異常の確認"),
        ActivityKind.MaintenanceWindowCreated => Say(language, "maintenance planned", "メンテナンスの登録"),
        ActivityKind.MaintenanceWindowDeleted => Say(language, "maintenance removed", "メンテナンスの取り消し"),
        ActivityKind.RegressionAccepted => Say(language, "regression accepted as the new normal", "正常な状態としての承認"),
        _ => Unknown(language, kind),
    };

    public static string Of(Reachability reachability, Language language) => reachability switch
    {
        Reachability.Unspecified => Say(language, "not polled yet", "未巡回"),
        Reachability.Reachable => Say(language, "reachable", "応答あり"),
        Reachability.Unreachable => Say(language, "unreachable", "応答なし"),
        _ => Unknown(language, reachability),
    };

    /// <summary>Heading of a section of the report; the first three are those of the original diagnosis page.</summary>
    public static string Of(CheckArea area, Language language) => area switch
    {
        CheckArea.OpenSsl => Say(language, "OpenSSL environment", "OpenSSL ソフトウェアの環境"),
        CheckArea.KeyMaterial => Say(language,
            "Private key, server certificate, CA certificates", "秘密鍵、サーバ証明書、CA 証明書"),
        CheckArea.Configuration => Say(language, "TLS configuration of XMail", "XMail の SSL/TLS 環境"),
        CheckArea.Live => Say(language, "Handshakes with the running server", "稼働中のサーバとのハンドシェイク"),
        _ => Unknown(language, area),
    };

    /// <summary>What an agent that watches its host has seen a change of.</summary>
    public static string Of(DiagnosisPart part, Language language) => part switch
    {
        DiagnosisPart.Unspecified => Say(language, "not told", "不明"),
        DiagnosisPart.KeyMaterial => Of(CheckArea.KeyMaterial, language),
        DiagnosisPart.TlsConfig => Of(CheckArea.Configuration, language),
        DiagnosisPart.OpenSsl => Of(CheckArea.OpenSsl, language),
        DiagnosisPart.ServerProcess => Say(language, "XMail process", "XMail のプロセス"),
        _ => Unknown(language, part),
    };
}
