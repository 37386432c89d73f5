using Org.BouncyCastle.Tls;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>A TLS connection that failed. It holds no bytes of it.</summary>
internal sealed class TlsFailedException(TlsFailure reason, string message, string? alert = null) : IOException(message)
{
    public TlsFailure Reason => reason;

    /// <summary>Standard name of the alert that the peer sent; null where it sent none.</summary>
    public string? Alert => alert;

    /// <summary>The peer sent a fatal alert.</summary>
    public static TlsFailedException RefusedWith(short description) =>
        new(TlsFailure.Refused, $"The peer refused: {AlertDescription.GetName(description)}.", AlertDescription.GetName(description));
}
