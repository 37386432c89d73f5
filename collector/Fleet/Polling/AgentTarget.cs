using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Polling;

/// <summary>The one agent that is meant: where it is, and by what it is known.</summary>
/// <param name="Address">"HOST:PORT".</param>
/// <param name="AgentId">UUID in its identity.</param>
/// <param name="SpkiSha256">SHA-256 of its public key (SPKI), lower-case hexadecimal.</param>
internal sealed record AgentTarget(string Address, string AgentId, string SpkiSha256)
{
    /// <summary>The agent of a host.</summary>
    public static AgentTarget Of(StoredHost host) =>
        new(host.Host.Address, host.Incarnation, host.Host.Enrollment?.SpkiSha256 ?? "");
}
