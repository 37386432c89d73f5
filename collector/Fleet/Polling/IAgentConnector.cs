using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Polling;

/// <summary>Makes connections to agents, and knows which may be made.</summary>
internal interface IAgentConnector
{
    /// <summary>Whether the agent of a host belongs, and so is asked.</summary>
    bool MayReach(StoredHost host);

    /// <summary>What the collector shows now; empty where it shows nothing. Connections on which it showed something else grow old.</summary>
    string Shown { get; }

    /// <summary>A connection to the agent that is meant, and to no other.</summary>
    /// <exception cref="AgentRefusedException">What answers is not it.</exception>
    Task<Stream> ConnectAsync(AgentTarget target, CancellationToken ct);

    /// <summary>Ends all connections to an agent: it belongs otherwise than before.</summary>
    void Drop(string agentId);
}
