namespace XMailFleet.Agent.Serving.Tls;

/// <summary>Why there is no TLS connection, or none any more.</summary>
internal enum TlsFailure
{
    /// <summary>The peer speaks, but not TLS.</summary>
    NotTls,

    /// <summary>The peer ended it with an alert.</summary>
    Refused,

    /// <summary>The peer showed a certificate that is not accepted here.</summary>
    NotAccepted,

    /// <summary>The peer broke the rules, or the connection off.</summary>
    Broken,

    /// <summary>The handshake took longer than it may.</summary>
    TimedOut,
}
