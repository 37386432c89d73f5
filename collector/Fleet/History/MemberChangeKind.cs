namespace XMailFleet.Fleet.History;

/// <summary>What became of somebody between two states.</summary>
internal enum MemberChangeKind
{
    /// <summary>A host was added, and has no identity yet.</summary>
    HostAdded,

    /// <summary>An agent enrolled, the first time or with another key.</summary>
    HostEnrolled,

    /// <summary>The identity of an agent was revoked.</summary>
    HostRevoked,

    /// <summary>A host was removed.</summary>
    HostRemoved,

    /// <summary>A user was added.</summary>
    UserAdded,

    /// <summary>A user got another role, password or certificate.</summary>
    UserChanged,

    /// <summary>A user was removed.</summary>
    UserRemoved,

    /// <summary>A token was made.</summary>
    TokenAdded,

    /// <summary>A token was revoked.</summary>
    TokenRevoked,
}
