using XMailFleet.V1;

namespace XMailFleet.Fleet.History;

/// <summary>Compares two states of who belongs.</summary>
internal static class MemberChanges
{
    /// <summary>What was done to <paramref name="before"/> until it was <paramref name="after"/>, by kind and name.</summary>
    public static IReadOnlyList<MemberChange> Between(KnownMembers before, KnownMembers after) =>
    [
        .. Hosts(before, after).Concat(Users(before, after)).Concat(Tokens(before, after))
            .OrderBy(change => change.Kind).ThenBy(change => change.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<MemberChange> Hosts(KnownMembers before, KnownMembers after)
    {
        foreach (var (id, agent) in after.Agents)
            if (Became(before.Agents.GetValueOrDefault(id)?.Enrollment, agent.Enrollment) is { } kind)
                yield return new MemberChange(kind, agent.HostId);
        foreach (var (id, agent) in before.Agents)
            if (!after.Agents.ContainsKey(id))
                yield return new MemberChange(MemberChangeKind.HostRemoved, agent.HostId);
    }

    private static MemberChangeKind? Became(Enrollment? before, Enrollment? after) => after?.State switch
    {
        EnrollmentState.Enrolled when before?.State is not EnrollmentState.Enrolled || before.SpkiSha256 != after.SpkiSha256 => MemberChangeKind.HostEnrolled,
        EnrollmentState.Revoked when before?.State is not EnrollmentState.Revoked => MemberChangeKind.HostRevoked,
        not (EnrollmentState.Enrolled or EnrollmentState.Revoked) when before is null => MemberChangeKind.HostAdded,
        _ => null,
    };

    private static IEnumerable<MemberChange> Users(KnownMembers before, KnownMembers after)
    {
        foreach (var (name, user) in after.Users)
            if (!before.Users.TryGetValue(name, out var then)) yield return new MemberChange(MemberChangeKind.UserAdded, name);
            else if (then.Stamp != user.Stamp || then.User?.Role != user.User?.Role || then.PasswordHash != user.PasswordHash || !then.Certificates.Equals(user.Certificates))
                yield return new MemberChange(MemberChangeKind.UserChanged, name);
        foreach (var name in before.Users.Keys.Where(name => !after.Users.ContainsKey(name)))
            yield return new MemberChange(MemberChangeKind.UserRemoved, name);
    }

    private static IEnumerable<MemberChange> Tokens(KnownMembers before, KnownMembers after)
    {
        foreach (var (_, token) in after.Tokens.Where(token => !before.Tokens.ContainsKey(token.Key)))
            yield return new MemberChange(MemberChangeKind.TokenAdded, token.Name, token.Description);
        foreach (var (_, token) in before.Tokens.Where(token => !after.Tokens.ContainsKey(token.Key)))
            yield return new MemberChange(MemberChangeKind.TokenRevoked, token.Name, token.Description);
    }
}
