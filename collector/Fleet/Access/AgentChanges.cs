namespace XMailFleet.Fleet.Access;

/// <summary>Tells those who have connections to agents that one of them belongs otherwise than before.</summary>
internal sealed class AgentChanges
{
    /// <summary>Id of the host, and UUID of its agent.</summary>
    public event Action<string, string>? Changed;

    public void Tell(string hostId, string agentId) => Changed?.Invoke(hostId, agentId);
}
