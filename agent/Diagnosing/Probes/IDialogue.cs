using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>The clear-text part of a mail protocol, as far as a client goes that only wants TLS.</summary>
internal interface IDialogue
{
    /// <summary>Command that ends a session; null where a client that has not logged in has none.</summary>
    string? Goodbye { get; }

    /// <summary>
    /// Judges the first line of a server: null where it is a greeting, else why the session ends here. The same line
    /// comes inside TLS where TLS is implicit.
    /// </summary>
    Obstacle? JudgeGreeting(string line);

    /// <summary>Goes from behind the greeting to the positive answer after which the TLS handshake begins.</summary>
    Task<Obstacle?> UpgradeAsync(ClearLink link, CancellationToken cancellation);

    /// <summary>The dialogue that a service speaks.</summary>
    static IDialogue Of(Service service) => service switch
    {
        Service.Smtps or Service.SmtpStarttls => new SmtpDialogue(),
        Service.Pop3S or Service.Pop3Stls => new Pop3Dialogue(),
        _ => new CtrlDialogue(),
    };
}
