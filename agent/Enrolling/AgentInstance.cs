namespace XMailFleet.Agent.Enrolling;

/// <summary>Which of several agents of a host a configuration file is of: <c>agent-NAME.json</c> is that of the unit <c>xmailfleet-agent@NAME</c>.</summary>
internal static class AgentInstance
{
    private const string Beginning = "agent-";

    /// <summary>The name; null for the only agent.</summary>
    public static string? Of(string configFile) =>
        Path.GetFileNameWithoutExtension(configFile) is var file && file.Length > Beginning.Length && file.StartsWith(Beginning, StringComparison.Ordinal)
            ? file[Beginning.Length..]
            : null;
}
