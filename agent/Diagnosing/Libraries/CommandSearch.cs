using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>What a search for the `openssl` command has found.</summary>
/// <param name="Path">Of the program, else of the first that cannot be run; empty where there is none.</param>
/// <param name="Program">The first that may be run; null where there is none.</param>
/// <param name="State">Why there is no program.</param>
/// <param name="Untrusted">Every one that others than root can change, in the order of the search.</param>
internal sealed record CommandSearch(string Path, TrustedProgram? Program, CommandState State, IReadOnlyList<UntrustedCommand> Untrusted)
{
    private static string Name => OperatingSystem.IsWindows() ? "openssl.exe" : "openssl";

    /// <summary>Looks into <paramref name="directories"/> in their order. Like the shell it goes on past a file without execute bits.</summary>
    public static CommandSearch In(IEnumerable<string> directories)
    {
        var found = directories.Select(directory => System.IO.Path.Combine(directory, Name)).Distinct().Where(IsFile).ToList();
        var examined = found.Where(FilePermissions.IsExecutable).Select(path => (Path: path, Result: TrustedProgram.Examine(path))).ToList();
        List<UntrustedCommand> untrusted = [.. examined.Where(one => one.Result.Distrust is not null).Select(one => Describe(one.Path, one.Result.Distrust!))];
        return examined.Find(one => one.Result.Program is not null) is (Path: { } path, Result: { Program: { } program })
            ? new CommandSearch(path, program, CommandState.Runs, untrusted)
            : new CommandSearch(untrusted.FirstOrDefault()?.Path ?? found.FirstOrDefault() ?? "", null, StateOf(found, untrusted), untrusted);
    }

    private static bool IsFile(string path) => RegularFile.RealPathOf(path) is not null;

    private static CommandState StateOf(List<string> found, List<UntrustedCommand> untrusted) =>
        untrusted.Count > 0 ? CommandState.Unsafe
        : found.Count > 0 ? CommandState.NotExecutable
        : CommandState.NotFound;

    private static UntrustedCommand Describe(string path, Distrust distrust) => new()
    {
        Path = path,
        Component = distrust.Component,
        Reason = distrust.Reason,
        Owner = distrust.Owner,
        Group = distrust.Group,
        Mode = distrust.Mode,
        WritableBy = { distrust.WritableBy },
    };
}
