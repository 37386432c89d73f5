using XMailFleet.V1;

namespace XMailFleet.Fleet.History;

/// <summary>The agent of a host, as one state of the fleet has it.</summary>
/// <param name="HostId">Id of the host.</param>
/// <param name="Enrollment">How it belongs; null for a host from before there were identities.</param>
internal sealed record KnownAgent(string HostId, Enrollment? Enrollment);
