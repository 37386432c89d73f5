namespace XMailFleet.Texts;

internal sealed class EnglishAgentAge : IAgentAgeWords
{
    public string Agent => "AGENT";

    public string Older(string version, int unjudged) =>
        unjudged == 0 ? $"{version} (older than the collector)" : $"{version} (older than the collector: {Plural.Of(unjudged, "check", "checks")} not judged)";

    public string JudgesAll(string version) => $"The agent ({version}) is older than the collector, and judges all that the collector knows.";

    public string CannotJudge(string version, IReadOnlyList<string> checks) =>
        $"The agent ({version}) is older than the collector, and cannot judge: {string.Join(", ", checks)}. Upgrade it to know.";

    public string Hosts(int count) => $"Agents older than the collector: {Plural.Of(count, "host", "hosts")}";
}
