using XMailFleet.V1;

namespace XMailFleet.Fleet.History;

/// <summary>Who belongs to a fleet, as one state of it has them.</summary>
/// <param name="Fleet">Id of the fleet.</param>
/// <param name="Agents">By the UUID of the host.</param>
/// <param name="Users">By name.</param>
/// <param name="Tokens">By the SHA-256 of each.</param>
internal sealed record KnownMembers(
    string Fleet, IReadOnlyDictionary<string, KnownAgent> Agents, IReadOnlyDictionary<string, StoredUser> Users, IReadOnlyDictionary<string, Token> Tokens)
{
    /// <summary>Hosts whose agent has an identity.</summary>
    public int EnrolledCount => Agents.Values.Count(agent => agent.Enrollment?.State is EnrollmentState.Enrolled);
}
