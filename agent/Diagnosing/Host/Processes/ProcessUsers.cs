using System.Globalization;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// The four user numbers of a process, as proc(5)'s status has them; the kernel keeps them, and a process cannot choose another's.
/// </summary>
internal readonly record struct ProcessUsers(uint Real, uint Effective, uint Saved, uint FileSystem)
{
    /// <summary>
    /// The one user that it is through and through. Null where they differ: a program that has its owner's rights (set-user-id)
    /// was given its arguments and environment by the real user.
    /// </summary>
    public uint? Only => Real == Effective && Real == Saved && Real == FileSystem ? Real : null;

    /// <summary>Null where the process cannot be seen.</summary>
    public static ProcessUsers? Read(ProcessDirectory process) =>
        process.ReadStatus("Uid:") is { } line
        && line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ToNumber).ToArray() is [{ } real, { } effective, { } saved, { } fileSystem]
            ? new ProcessUsers(real, effective, saved, fileSystem)
            : null;

    private static uint? ToNumber(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
