using System.Net;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>What one connection to an endpoint showed.</summary>
/// <param name="Address">Address that was connected to.</param>
/// <param name="Reachable">True where a connection was made.</param>
/// <param name="Handshake">What the handshake showed, as far as it went.</param>
internal sealed record Sighting(IPAddress Address, bool Reachable, ProbeTlsClient Handshake)
{
    /// <summary>First line of the server's greeting. Empty where none was read.</summary>
    public string Greeting { get; init; } = "";

    /// <summary>Null where a TLS session came about and the server went on with it.</summary>
    public Obstacle? Obstacle { get; init; }

    /// <summary>True where the server was seen to go on with a client without a certificate.</summary>
    public bool LetIn { get; init; }

    /// <summary>Time from connecting to the end of the handshake.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Completes when the connection is closed: the server's goodbye is waited for, but nothing is learnt from it.</summary>
    public required Task Left { get; init; }

    /// <summary>True, or false, where the server accepted or refused a TLS version that was offered; else null.</summary>
    public bool? VersionAccepted =>
        // A server may choose a version and find only then that it has no signature for it: its hello proves nothing.
        Handshake.ReachedClientTurn ? true
        : Obstacle?.Failure is ProbeFailure.Alert or ProbeFailure.ClosedAtHandshake or ProbeFailure.Handshake ? false
        : null;

    public ClientCertificateRequest ClientCertificateRequest =>
        !Handshake.ReachedClientTurn ? ClientCertificateRequest.Unspecified
        : !Handshake.CertificateRequested ? ClientCertificateRequest.NotAsked
        : Obstacle?.Failure is ProbeFailure.Alert or ProbeFailure.ClosedAtHandshake ? ClientCertificateRequest.Required
        : LetIn ? ClientCertificateRequest.Optional
        : ClientCertificateRequest.Unspecified;
}
