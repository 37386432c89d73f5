using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class JapaneseNames
{
    public string? Of(Verdict verdict) => verdict switch
    {
        Verdict.Unspecified => "未診断",
        Verdict.Full => "フル機能",
        Verdict.ServerOnly => "サーバのみ",
        Verdict.Degraded => "一部不可",
        Verdict.Broken => "不可",
        Verdict.Disabled => "無効",
        Verdict.Unknown => "判定不能",
        _ => null,
    };

    public string Explain(Verdict verdict) => verdict switch
    {
        Verdict.Full => "有効なすべてのサービスで SSL/TLS 通信が可能です。さらに、クライアント証明書の検証も可能です。",
        Verdict.ServerOnly => "有効なすべてのサービスで SSL/TLS 通信が可能です。ただし、クライアント証明書の検証はできません。",
        Verdict.Degraded => "有効なサービスのうち、一部で SSL/TLS 通信ができません。該当するサービスにはクライアントが接続できません。",
        Verdict.Broken => "有効なサービスのいずれでも SSL/TLS 通信ができません。どのクライアントも接続できません。",
        Verdict.Disabled => "XMail の設定により、SSL/TLS サービスは提供されていません。",
        Verdict.Unknown => "必要な情報が得られないため、SSL/TLS 通信が可能かどうか判定できません。",
        _ => "このホストはまだ診断されていません。",
    };

    public string? Of(CheckStatus status) => status switch
    {
        CheckStatus.Unspecified => "未判定",
        CheckStatus.Pass => "正常",
        CheckStatus.Notice => "情報",
        CheckStatus.Warning => "警告",
        CheckStatus.Error => "エラー",
        CheckStatus.Inconclusive => "判定不能",
        CheckStatus.NotApplicable => "対象外",
        _ => null,
    };

    public string? Of(Severity severity) => severity switch
    {
        Severity.Unspecified => "未指定",
        Severity.Notice => "情報",
        Severity.Warning => "警告",
        Severity.Error => "エラー",
        _ => null,
    };

    public string? Of(RegressionState state) => state switch
    {
        RegressionState.Unspecified => "未指定",
        RegressionState.Open => "未復旧",
        RegressionState.Recovered => "復旧済み",
        _ => null,
    };

    public string? Of(RegressionKind kind) => kind switch
    {
        RegressionKind.Unspecified => "未指定",
        RegressionKind.Regression => "異常",
        RegressionKind.Change => "変更",
        RegressionKind.Recovery => "改善",
        RegressionKind.Unknown => "判定不能",
        RegressionKind.NewlyJudged => "新規判定",
        _ => null,
    };

    public string? Of(RegressionEventKind kind) => kind switch
    {
        RegressionEventKind.Unspecified => "未指定",
        RegressionEventKind.Detected => "検出",
        RegressionEventKind.Recurred => "再発",
        RegressionEventKind.Changed => "状態の変化",
        RegressionEventKind.Flapping => "発生と復旧の繰り返しと判定",
        RegressionEventKind.Recovered => "復旧",
        RegressionEventKind.Superseded => "より重大な異常へ移行",
        RegressionEventKind.Acknowledged => "確認",
        RegressionEventKind.AcknowledgementExpired => "確認の期限切れ",
        RegressionEventKind.Unmuted => "メンテナンス終了後も継続",
        RegressionEventKind.Accepted => "正常な状態として承認",
        _ => null,
    };

    public string? Of(ActivityKind kind) => kind switch
    {
        ActivityKind.Unspecified => "未指定",
        ActivityKind.HostCreated => "ホストの追加",
        ActivityKind.HostUpdated => "ホストの変更",
        ActivityKind.HostDeleted => "ホストの削除",
        ActivityKind.RegressionAcknowledged => "異常の確認",
        ActivityKind.MaintenanceWindowCreated => "メンテナンスの登録",
        ActivityKind.MaintenanceWindowDeleted => "メンテナンスの取り消し",
        ActivityKind.RegressionAccepted => "正常な状態としての承認",
        ActivityKind.HostEnrolled => "エージェントの登録",
        ActivityKind.HostRevoked => "エージェントの失効",
        _ => null,
    };

    public string? Of(Reachability reachability) => reachability switch
    {
        Reachability.Unspecified => "未巡回",
        Reachability.Reachable => "応答あり",
        Reachability.Unreachable => "応答なし",
        _ => null,
    };

    public string? Of(CheckArea area) => area switch
    {
        CheckArea.OpenSsl => "OpenSSL ソフトウェアの環境",
        CheckArea.KeyMaterial => "秘密鍵、サーバ証明書、CA 証明書",
        CheckArea.Configuration => "XMail の SSL/TLS 環境",
        CheckArea.Live => "稼働中のサーバとのハンドシェイク",
        _ => null,
    };

    public string? Of(DiagnosisPart part) => part switch
    {
        DiagnosisPart.Unspecified => "不明",
        DiagnosisPart.KeyMaterial => Of(CheckArea.KeyMaterial),
        DiagnosisPart.TlsConfig => Of(CheckArea.Configuration),
        DiagnosisPart.OpenSsl => Of(CheckArea.OpenSsl),
        DiagnosisPart.ServerProcess => "XMail のプロセス",
        _ => null,
    };

    public string? Of(EnrollmentState state) => state switch
    {
        EnrollmentState.Unspecified => "不明",
        EnrollmentState.Pending => "登録待ち",
        EnrollmentState.Enrolled => "登録済み",
        EnrollmentState.Revoked => "失効",
        _ => null,
    };

    public string? Of(Role role) => role switch
    {
        Role.Unspecified => "権限なし",
        Role.Viewer => "閲覧者",
        Role.Operator => "オペレーター",
        Role.Admin => "管理者",
        _ => null,
    };
}
