using XMailFleet.EndToEnd.Tests.Booted;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Hosts;

/// <summary>Root directories of the Debians on which the agent is tried, made of the archive once.</summary>
internal static class DebianRoots
{
    // What is booted elsewhere serves here too.
    private const string Booted = "bookworm";

    /// <summary>
    /// Names of those to try. One by itself; all of them where <c>tests/hosts/run</c> has made them and named them in XMAILFLEET_HOSTS.
    /// </summary>
    public static IReadOnlyList<string> Suites { get; } =
        Environment.GetEnvironmentVariable("XMAILFLEET_HOSTS") is { Length: > 0 } named ? named.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [Booted];

    public static async Task<string> OfAsync(string suite) =>
        suite == Booted ? await BootedDebian.RootAsync : Path.Combine(BuiltPrograms.Repository, "artifacts", "roots", suite);
}
