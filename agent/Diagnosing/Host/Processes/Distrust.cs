using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>Why a program is not run.</summary>
/// <param name="Component">The component of its real path that others than root can change.</param>
/// <param name="Reason">What lets them, or that it cannot be told.</param>
internal sealed record Distrust(string Component, UntrustedReason Reason)
{
    /// <summary>Name of the component's owner; empty where unknown, and on Windows.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Name of the component's group; empty where unknown, and on Windows.</summary>
    public string Group { get; init; } = "";

    /// <summary>Permission bits in octal, "0755"; empty where unknown, and on Windows.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Groups of ordinary users that the access list of Windows lets write; empty elsewhere.</summary>
    public IReadOnlyList<string> WritableBy { get; init; } = [];
}
