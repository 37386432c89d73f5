namespace XMailFleet.Agent.Installing;

/// <summary>What the agent's service is called: by the instance, as systemd's units are.</summary>
internal static class ServiceName
{
    private const string Only = "xmailfleet-agent";

    /// <param name="instance">Of several agents of a host; null for the only one.</param>
    public static string Of(string? instance) => instance is null ? Only : $"{Only}-{instance}";

    /// <summary>For the list of services.</summary>
    public static string DisplayOf(string? instance) => instance is null ? "XMailFleet Agent" : $"XMailFleet Agent ({instance})";
}
