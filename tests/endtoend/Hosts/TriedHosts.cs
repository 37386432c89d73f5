namespace XMailFleet.EndToEnd.Tests.Hosts;

/// <summary>The Debians on which the agent is tried.</summary>
internal static class TriedHosts
{
    /// <summary>Their suites: one by itself; all of them where <c>tests/hosts/run</c> has made them and named them in XMAILFLEET_HOSTS.</summary>
    public static IReadOnlyList<string> Suites { get; } =
        Environment.GetEnvironmentVariable("XMAILFLEET_HOSTS") is { Length: > 0 } named ? named.Split(' ', StringSplitOptions.RemoveEmptyEntries) : ["bookworm"];
}
