namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>What a mail client got.</summary>
internal enum WireOutcome
{
    Tls,

    /// <summary>No session, or one that the server ended before it had begun.</summary>
    Failure,

    /// <summary>The server said that it does not do TLS here, and the session went on or ended in clear.</summary>
    Refused,
}
