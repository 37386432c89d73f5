using System.Text.RegularExpressions;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>
/// The sources as somebody has them who has just cloned the repository: the files that git knows or would add, as they are now, and
/// nothing that a build has made.
/// </summary>
internal static partial class FreshClone
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    // Builds in one directory write the same files.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Its directory. The first caller makes it anew.</summary>
    public static Task<string> DirectoryAsync => Made.Value;

    /// <summary>The lines of the README that publish something, in its order.</summary>
    public static IReadOnlyList<string> PublishLines { get; } =
        [.. PublishLine().Matches(File.ReadAllText(Path.Combine(BuiltPrograms.Repository, "README.md"))).Select(line => line.Groups[1].Value)];

    /// <summary>Types the README's line that publishes <paramref name="project"/> into a shell that stands in the clone.</summary>
    public static async Task<string> PublishAsync(string project)
    {
        await TypeAsync(PublishLines.Single(line => line.Contains($" {project} ", StringComparison.Ordinal)));
        return await DirectoryAsync;
    }

    /// <summary>Types a line into a shell that stands in the clone, and gives what it prints; it must succeed.</summary>
    public static async Task<string> TypeAsync(string line)
    {
        var directory = await DirectoryAsync;
        await OneAtATime.WaitAsync();
        try
        {
            var run = await RunAsync(directory, line);
            return run.ExitCode == 0 ? run.Output : throw new InvalidOperationException($"{line}: {run.Output}{run.Errors}");
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Path of the agent for a platform, as the command for packages makes it in the clone.</summary>
    public static async Task<string> PackageAgentAsync(string platform)
    {
        var printed = await TypeAsync($"agent/packaging/build --output out/packaged {platform}");
        return Path.Combine(await DirectoryAsync, printed.TrimEnd());
    }

    private static async Task<string> MakeAsync()
    {
        var directory = Path.Combine(BuiltPrograms.Repository, "artifacts", "clone");
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        Directory.CreateDirectory(directory);
        // Deleted files are known to git until they are committed.
        var copy = await RunAsync(
            BuiltPrograms.Repository,
            "git ls-files -z --cached --others --exclude-standard | tar --null --ignore-failed-read --files-from=- --create --file=- 2>/dev/null"
                + " | tar --extract --file=- --directory=artifacts/clone");
        return copy.ExitCode == 0 ? directory : throw new InvalidOperationException($"The sources cannot be copied: {copy.Errors}");
    }

    private static Task<CommandResult> RunAsync(string directory, string line) =>
        ProgramProcess.RunAsync("sh", ["-c", $"cd '{directory}' && {line}"]);

    [GeneratedRegex(@"^\$ (dotnet publish .+)$", RegexOptions.Multiline)]
    private static partial Regex PublishLine();
}
