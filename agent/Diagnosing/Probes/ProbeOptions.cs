namespace XMailFleet.Diagnosing.Probes;

/// <summary>How live probes treat the server and how long they may take.</summary>
public sealed record ProbeOptions
{
    /// <summary>Less would tell of the machine's load, not of the server.</summary>
    public static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Connections open at one time, 1 to 64. Default 6: one for each service, which a server in use does not notice;
    /// XMail's own default lets 64 clients in for SMTP and for POP3.
    /// </summary>
    public int MaxConnections { get; init; } = 6;

    /// <summary>
    /// Longest time for one connection, from connecting to the end of its handshake, 100 ms to 5 min. Default 5 s: XMail
    /// asks the DNS for the client's name before it greets, and the resolver's own first timeout is 5 s.
    /// </summary>
    public TimeSpan ConnectionDeadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Longest time for all probes together, 100 ms to 10 min. Default 20 s: four deadlines, so that one silent port still
    /// leaves time for the rest, and a diagnosis ends before the usual 30 s of its callers.
    /// </summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Longest wait for what the server says after the handshake: its greeting, or in TLS 1.3 that it wants a client
    /// certificate. Default 1 s: it answers at once where it answers at all.
    /// </summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Longest wait for the server to hang up after QUIT. Default 500 ms: after that the socket is closed.
    /// </summary>
    public TimeSpan GoodbyeTime { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>False to leave out which TLS versions are accepted, at up to three more connections an endpoint.</summary>
    public bool EnumerateProtocols { get; init; } = true;

    /// <summary>
    /// How long the answer to which TLS versions are accepted is kept while nothing else changes; 0 asks at every poll. Default 10 min: a
    /// poll each minute then costs a server in use one connection an endpoint, and not four.
    /// </summary>
    public TimeSpan KeepVersions { get; init; } = TimeSpan.FromMinutes(10);
}
