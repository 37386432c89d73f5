using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>A running XMail, as the kernel shows it.</summary>
internal sealed record RunningServer
{
    public required int ProcessId { get; init; }

    public required int ParentProcessId { get; init; }

    /// <summary>The user that it is through and through.</summary>
    public required uint UserId { get; init; }

    /// <summary>What it may open files with; null where it cannot be seen.</summary>
    public UnixUser? Rights { get; init; }

    /// <summary>Absolute path of the program file; from argv[0] where the agent may not see it, empty where neither tells.</summary>
    public required string ProgramPath { get; init; }

    /// <summary>True where the program file was deleted, or replaced by another, since the start.</summary>
    public bool ProgramDeleted { get; init; }

    /// <summary>argv, the program's own name first.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The environment that it was started with; empty where the agent may not see it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public bool EnvironmentReadable { get; init; }

    /// <summary>Current directory; empty where the agent may not see it.</summary>
    public string WorkingDirectory { get; init; } = "";
}
