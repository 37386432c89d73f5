namespace XMailFleet.Agent.Serving.Tls;

/// <summary>One side of a connection, as far as its records have to know it.</summary>
internal interface ITlsSide
{
    /// <summary>Whether the handshake is done.</summary>
    bool Completed { get; }

    /// <summary>Why the connection ends, where this side knows that better than the library tells; else null.</summary>
    TlsFailedException? Failure { get; }
}
