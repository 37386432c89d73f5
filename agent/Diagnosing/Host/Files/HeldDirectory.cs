using Microsoft.Win32.SafeHandles;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>A directory on the way of a walk.</summary>
/// <param name="Handle">Holds it.</param>
/// <param name="Status">What the file system says of it.</param>
/// <param name="Path">Path without links.</param>
internal sealed record HeldDirectory(SafeFileHandle Handle, FileStatus Status, string Path) : IDisposable
{
    /// <summary>Whether it is the look's, and so outlives the walk.</summary>
    public bool IsShared { get; init; }

    /// <summary>Those beside root who may put entries into it.</summary>
    public IEnumerable<Placer> Writers() => Placer.WritersOf(Status, HasAccessList);

    public bool HasAccessList() => LinuxFile.HasAccessList(Handle);

    public void Dispose()
    {
        if (!IsShared) Handle.Dispose();
    }
}
