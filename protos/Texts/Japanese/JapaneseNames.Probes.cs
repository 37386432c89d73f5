using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class JapaneseNames
{
    public string? Of(ProbeFailure failure) => failure switch
    {
        ProbeFailure.Unspecified => "TLS 接続成功",
        ProbeFailure.Refused => "接続拒否",
        ProbeFailure.TimedOut => "時間内に応答なし",
        ProbeFailure.ClosedAtHandshake => "ハンドシェイク開始時に切断",
        ProbeFailure.Alert => "TLS アラート",
        ProbeFailure.NotOffered => "TLS への切り替えを提供していない",
        ProbeFailure.RefusedAddress => "接続元アドレスを拒否",
        ProbeFailure.WrongProtocol => "別のプロトコルが応答",
        ProbeFailure.Temporary => "TLS への切り替えを一時的に拒否",
        ProbeFailure.Unreachable => "到達不能",
        ProbeFailure.Handshake => "ハンドシェイク失敗",
        ProbeFailure.HungUp => "応答なしで切断",
        ProbeFailure.NotTried => "時間切れのため未実施",
        _ => null,
    };

    public string? Of(ClientCertificateRequest request) => request switch
    {
        ClientCertificateRequest.Unspecified => "不明",
        ClientCertificateRequest.NotAsked => "要求なし",
        ClientCertificateRequest.Optional => "要求あり（任意）",
        ClientCertificateRequest.Required => "要求あり（必須）",
        _ => null,
    };
}
