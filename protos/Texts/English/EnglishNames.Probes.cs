using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class EnglishNames
{
    public string? Of(ProbeFailure failure) => failure switch
    {
        ProbeFailure.Unspecified => "TLS established",
        ProbeFailure.Refused => "connection refused",
        ProbeFailure.TimedOut => "no answer in time",
        ProbeFailure.ClosedAtHandshake => "closed where the handshake should begin",
        ProbeFailure.Alert => "TLS alert",
        ProbeFailure.NotOffered => "upgrade to TLS not offered",
        ProbeFailure.RefusedAddress => "this client's address is refused",
        ProbeFailure.WrongProtocol => "another protocol answered",
        ProbeFailure.Temporary => "upgrade refused for the moment",
        ProbeFailure.Unreachable => "address cannot be reached",
        ProbeFailure.Handshake => "handshake failed",
        ProbeFailure.HungUp => "closed without an answer",
        ProbeFailure.NotTried => "not tried for want of time",
        _ => null,
    };

    public string? Of(ClientCertificateRequest request) => request switch
    {
        ClientCertificateRequest.Unspecified => "cannot be told",
        ClientCertificateRequest.NotAsked => "not asked for",
        ClientCertificateRequest.Optional => "asked for, optional",
        ClientCertificateRequest.Required => "asked for, required",
        _ => null,
    };
}
