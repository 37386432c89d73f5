namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>The agent compiled ahead of time, as users deploy it.</summary>
internal static class PublishedAgent
{
    private static readonly Lazy<Task<string>> Published = new(PublishAsync);

    /// <summary>Path of the one file. The first caller publishes it, which takes a minute unless nothing has changed.</summary>
    public static Task<string> PathAsync => Published.Value;

    // An artifacts directory of its own keeps this build from the files of the one that the tests run from.
    private static async Task<string> PublishAsync()
    {
        var artifacts = Path.Combine(BuiltPrograms.Repository, "artifacts", "aot");
        var publish = await ProgramProcess.RunAsync(
            "dotnet",
            [
                "publish", Path.Combine(BuiltPrograms.Repository, "agent"), "-r", "linux-x64", "--artifacts-path", artifacts, "--nologo",
                "-v", "q",
            ]);
        return publish.ExitCode == 0
            ? Path.Combine(artifacts, "publish", "XMailFleet.Agent", "release_linux-x64", "xmailfleet-agent")
            : throw new InvalidOperationException($"The agent cannot be published: {publish.Output}{publish.Errors}");
    }
}
