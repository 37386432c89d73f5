namespace XMailFleet.Diagnosing.Installation;

/// <summary>What the user says about the XMail to diagnose. All null: the agent finds out.</summary>
/// <param name="MailRoot">Mail root directory.</param>
/// <param name="XMailArguments">
/// XMail's command line as one string. Where it is given, no process, script or registry is asked for switches.
/// </param>
public sealed record InstallationOptions(string? MailRoot, string? XMailArguments)
{
    /// <summary>Name or number of the one user whose processes are XMail; null: what root has set up on this host tells.</summary>
    public string? XMailUser { get; init; }
}
