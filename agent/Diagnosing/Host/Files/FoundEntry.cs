using Microsoft.Win32.SafeHandles;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>The end of a walk along a path. It holds what was found, so that nothing else is read when another takes its name.</summary>
internal sealed class FoundEntry(SafeFileHandle? held, StatusAttempt end) : IDisposable
{
    /// <summary>What stands at the end, or why the walk did not come there.</summary>
    public StatusAttempt End => end;

    /// <summary>What the last component of the path is itself, links not followed; null where nothing stands there, or it was not reached.</summary>
    public FileStatus? Own { get; init; }

    /// <summary>Where that leads, if it is a link; else empty.</summary>
    public string LinkTarget { get; init; } = "";

    /// <summary>Path without links by which the walk came to a regular file; null where it did not come to one.</summary>
    public string? FilePath { get; init; }

    /// <summary>Those beside root who named the path, or could have put a link on it.</summary>
    public IReadOnlyList<Placer> Placers { get; init; } = [];

    /// <summary>Those, and whoever else beside root could have written what stands there.</summary>
    public IReadOnlyList<Placer> Authors() => end.Value is { } status ? [.. Placers, .. Placer.WritersOf(status, HasAccessList)] : Placers;

    public bool HasAccessList() => held is not null && LinuxFile.HasAccessList(held);

    /// <summary>Path of exactly what was found, for the kernel's calls; only where something was.</summary>
    public string HeldPath => LinuxFile.PathOf(held!);

    /// <summary>Opens a regular file; null where it is none, or cannot be opened.</summary>
    public SafeFileHandle? Open(out StatusAttempt failure)
    {
        failure = end.Value switch
        {
            null => end,
            { Kind: not FileKind.Regular } => StatusAttempt.Failed(StatusFailure.NotRegular, ""),
            _ => default,
        };
        return failure.Failure is StatusFailure.None ? LinuxFile.OpenForReading(HeldPath, out failure) : null;
    }

    public void Dispose() => held?.Dispose();
}
