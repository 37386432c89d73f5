using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Wine;

/// <summary>The agent for Windows, published as users get it.</summary>
internal static class WindowsAgent
{
    private static readonly Lazy<Task<string>> Published = new(MakeAsync);

    /// <summary>
    /// Path of the one file. Names the environment variable XMAILFLEET_WINDOWS_AGENT a published file, that is taken. What
    /// is built stays under tests/.tools, apart from other builds, so that the next run has less to do.
    /// </summary>
    public static Task<string> PublishAsync() => Published.Value;

    private static async Task<string> MakeAsync()
    {
        if (Environment.GetEnvironmentVariable("XMAILFLEET_WINDOWS_AGENT") is { Length: > 0 } published) return published;
        var repository = BuiltPrograms.Repository;
        var tools = Path.Combine(repository, "tests", ".tools", "windows-agent");
        var output = Path.Combine(tools, "published");
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        await Command.OutputOfAsync(
            "dotnet",
            ["publish", "agent", "-r", "win-x64", "--artifacts-path", tools, "-o", output, "--nologo", "-v", "q", "--disable-build-servers"],
            directory: repository);
        return Assert.Single(Directory.GetFiles(output));
    }
}
