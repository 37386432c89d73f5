namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>
/// The programs as users deploy them: published on a fresh clone by the lines of the README, once for all tests. Names the environment
/// variable XMAILFLEET_PUBLISHED a directory in which that was done, they are taken from there.
/// </summary>
internal static class PublishedPrograms
{
    private static readonly Lazy<Task<string>> PublishedAgent = new(() => PublishAsync("agent", "out/agent/xmailfleet-agent"));
    private static readonly Lazy<Task<string>> PackagedForArm64 = new(() => PackageAsync("linux-arm64"));
    private static readonly Lazy<Task<string>> PublishedCollector = new(() => PublishAsync("collector", "out/collector/xmailfleet-collector"));

    /// <summary>Path of the agent, one file compiled ahead of time. The first caller publishes it, which takes a minute.</summary>
    public static Task<string> AgentAsync => PublishedAgent.Value;

    /// <summary>Path of the agent for arm64, made by the command that makes packages, on this machine.</summary>
    public static Task<string> AgentForArm64Async => PackagedForArm64.Value;

    /// <summary>Path of the collector, among the files that it needs.</summary>
    public static Task<string> CollectorAsync => PublishedCollector.Value;

    private static string? Given => Environment.GetEnvironmentVariable("XMAILFLEET_PUBLISHED") is { Length: > 0 } published ? published : null;

    private static async Task<string> PublishAsync(string project, string file) => Path.Combine(Given ?? await FreshClone.PublishAsync(project), file);

    private static async Task<string> PackageAsync(string platform) =>
        Given is null ? await FreshClone.PackageAgentAsync(platform) : Directory.GetFiles(Path.Combine(Given, "out/packaged"), $"*-{platform}").Single();
}
