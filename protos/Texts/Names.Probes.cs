using XMailFleet.V1;

namespace XMailFleet.Texts;

public static partial class Names
{
    public static string Of(ProbeFailure failure, Language language) => failure switch
    {
        ProbeFailure.Unspecified => Say(language, "TLS established", "TLS 接続成功"),
        ProbeFailure.Refused => Say(language, "connection refused", "接続拒否"),
        ProbeFailure.TimedOut => Say(language, "no answer in time", "時間内に応答なし"),
        ProbeFailure.ClosedAtHandshake => Say(language,
            "closed where the handshake should begin", "ハンドシェイク開始時に切断"),
        ProbeFailure.Alert => Say(language, "TLS alert", "TLS アラート"),
        ProbeFailure.NotOffered => Say(language, "upgrade to TLS not offered", "TLS への切り替えを提供していない"),
        ProbeFailure.RefusedAddress => Say(language, "this client's address is refused", "接続元アドレスを拒否"),
        ProbeFailure.WrongProtocol => Say(language, "another protocol answered", "別のプロトコルが応答"),
        ProbeFailure.Temporary => Say(language,
            "upgrade refused for the moment", "TLS への切り替えを一時的に拒否"),
        ProbeFailure.Unreachable => Say(language, "address cannot be reached", "到達不能"),
        ProbeFailure.Handshake => Say(language, "handshake failed", "ハンドシェイク失敗"),
        ProbeFailure.HungUp => Say(language, "closed without an answer", "応答なしで切断"),
        ProbeFailure.NotTried => Say(language, "not tried for want of time", "時間切れのため未実施"),
        _ => Unknown(language, failure),
    };

    public static string Of(ClientCertificateRequest request, Language language) => request switch
    {
        ClientCertificateRequest.Unspecified => Say(language, "cannot be told", "不明"),
        ClientCertificateRequest.NotAsked => Say(language, "not asked for", "要求なし"),
        ClientCertificateRequest.Optional => Say(language, "asked for, optional", "要求あり（任意）"),
        ClientCertificateRequest.Required => Say(language, "asked for, required", "要求あり（必須）"),
        _ => Unknown(language, request),
    };
}
