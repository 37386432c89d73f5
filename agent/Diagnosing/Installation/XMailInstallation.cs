using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>
/// The XMail that is diagnosed: where it is, how it was or will be started, and how each of that was found.
/// </summary>
internal sealed record XMailInstallation
{
    /// <summary>Absolute path of the mail root. It may not exist.</summary>
    public required string MailRoot { get; init; }

    public required InstallationSource MailRootSource { get; init; }

    /// <summary>A process id, a path or a registry key, for people.</summary>
    public string MailRootSourceDetail { get; init; } = "";

    /// <summary>One of <see cref="MailRootObstacles"/>; empty where nothing but a missing directory keeps XMail from it.</summary>
    public string MailRootObstacle { get; init; } = "";

    /// <summary>Value of the last <c>-Ms</c> of arguments that were given beside another mail root; else null.</summary>
    public string? SwitchedMailRoot { get; init; }

    /// <summary>Arguments in the order XMail reads them: argv without the program, then MAIL_CMD_LINE.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    public InstallationSource ArgumentsSource { get; init; } = InstallationSource.Assumed;

    public string ArgumentsSourceDetail { get; init; } = "";

    /// <summary>XMail's program file; null where it was not found.</summary>
    public string? ProgramPath { get; init; }

    /// <summary>The running XMail of this mail root; null where none runs or none may be consulted.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Environment of XMail: the running process's, else what its script sets, else empty.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Those beside root who say so: the user of the process, or whoever could have written the script.</summary>
    public IReadOnlyList<Placer> Authors { get; init; } = [];

    /// <summary>Those of them who named the mail root: none where whoever set up the agent did.</summary>
    public IReadOnlyList<Placer> MailRootAuthors => MailRootSource is InstallationSource.Option ? [] : Authors;
}
