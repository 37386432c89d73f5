using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class EnglishNames
{
    public string? Of(Verdict verdict) => verdict switch
    {
        Verdict.Unspecified => "Not diagnosed yet",
        Verdict.Full => "Full function",
        Verdict.ServerOnly => "Server only",
        Verdict.Degraded => "Partly broken",
        Verdict.Broken => "Broken",
        Verdict.Disabled => "Switched off",
        Verdict.Unknown => "Cannot be told",
        _ => null,
    };

    public string Explain(Verdict verdict) => verdict switch
    {
        Verdict.Full => "Every enabled service can speak TLS, and client certificates can be verified.",
        Verdict.ServerOnly => "Every enabled service can speak TLS; client certificates cannot be verified.",
        Verdict.Degraded => "Some enabled services cannot speak TLS: their clients get no session.",
        Verdict.Broken => "No enabled service can speak TLS: no client gets a session.",
        Verdict.Disabled => "XMail's own configuration offers no TLS.",
        Verdict.Unknown => "Facts are missing; whether clients can speak TLS cannot be told.",
        _ => "This host has not been diagnosed yet.",
    };

    public string? Of(CheckStatus status) => status switch
    {
        CheckStatus.Unspecified => "not evaluated",
        CheckStatus.Pass => "pass",
        CheckStatus.Notice => "notice",
        CheckStatus.Warning => "warning",
        CheckStatus.Error => "error",
        CheckStatus.Inconclusive => "inconclusive",
        CheckStatus.NotApplicable => "not applicable",
        _ => null,
    };

    public string? Of(Severity severity) => severity switch
    {
        Severity.Unspecified => "unspecified",
        Severity.Notice => "notice",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => null,
    };

    public string? Of(RegressionState state) => state switch
    {
        RegressionState.Unspecified => "unspecified",
        RegressionState.Open => "open",
        RegressionState.Recovered => "recovered",
        _ => null,
    };

    public string? Of(RegressionKind kind) => kind switch
    {
        RegressionKind.Unspecified => "unspecified",
        RegressionKind.Regression => "regression",
        RegressionKind.Change => "change",
        RegressionKind.Recovery => "recovery",
        RegressionKind.Unknown => "cannot be told",
        RegressionKind.NewlyJudged => "newly judged",
        _ => null,
    };

    public string? Of(RegressionEventKind kind) => kind switch
    {
        RegressionEventKind.Unspecified => "unspecified",
        RegressionEventKind.Detected => "detected",
        RegressionEventKind.Recurred => "came back",
        RegressionEventKind.Changed => "changed",
        RegressionEventKind.Flapping => "flapping from here on",
        RegressionEventKind.Recovered => "recovered",
        RegressionEventKind.Superseded => "ended by a graver one",
        RegressionEventKind.Acknowledged => "acknowledged",
        RegressionEventKind.AcknowledgementExpired => "acknowledgement expired",
        RegressionEventKind.Unmuted => "still there after the maintenance",
        RegressionEventKind.Accepted => "accepted as the new normal",
        _ => null,
    };

    public string? Of(ActivityKind kind) => kind switch
    {
        ActivityKind.Unspecified => "unspecified",
        ActivityKind.HostCreated => "host added",
        ActivityKind.HostUpdated => "host changed",
        ActivityKind.HostDeleted => "host removed",
        ActivityKind.RegressionAcknowledged => "regression acknowledged",
        ActivityKind.MaintenanceWindowCreated => "maintenance planned",
        ActivityKind.MaintenanceWindowDeleted => "maintenance removed",
        ActivityKind.RegressionAccepted => "regression accepted as the new normal",
        ActivityKind.HostEnrolled => "agent enrolled",
        ActivityKind.HostRevoked => "agent revoked",
        _ => null,
    };

    public string? Of(Reachability reachability) => reachability switch
    {
        Reachability.Unspecified => "not polled yet",
        Reachability.Reachable => "reachable",
        Reachability.Unreachable => "unreachable",
        _ => null,
    };

    public string? Of(CheckArea area) => area switch
    {
        CheckArea.OpenSsl => "OpenSSL environment",
        CheckArea.KeyMaterial => "Private key, server certificate, CA certificates",
        CheckArea.Configuration => "TLS configuration of XMail",
        CheckArea.Live => "Handshakes with the running server",
        _ => null,
    };

    public string? Of(DiagnosisPart part) => part switch
    {
        DiagnosisPart.Unspecified => "not told",
        DiagnosisPart.KeyMaterial => Of(CheckArea.KeyMaterial),
        DiagnosisPart.TlsConfig => Of(CheckArea.Configuration),
        DiagnosisPart.OpenSsl => Of(CheckArea.OpenSsl),
        DiagnosisPart.ServerProcess => "XMail process",
        _ => null,
    };

    public string? Of(EnrollmentState state) => state switch
    {
        EnrollmentState.Unspecified => "not told",
        EnrollmentState.Pending => "pending",
        EnrollmentState.Enrolled => "enrolled",
        EnrollmentState.Revoked => "revoked",
        _ => null,
    };

    public string? Of(Role role) => role switch
    {
        Role.Unspecified => "nothing",
        Role.Viewer => "viewer",
        Role.Operator => "operator",
        Role.Admin => "admin",
        _ => null,
    };
}
