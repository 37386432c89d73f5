namespace XMailFleet.Fleet.Answers;

/// <summary>What kind of refusal a <see cref="FleetException"/> is. The edges map it to a gRPC or HTTP status.</summary>
internal enum FleetErrorKind
{
    /// <summary>The request itself is wrong, whatever the state of the fleet.</summary>
    InvalidArgument,

    /// <summary>The resource does not exist.</summary>
    NotFound,

    /// <summary>The id is taken.</summary>
    AlreadyExists,

    /// <summary>The resource is not in a state that allows the request.</summary>
    FailedPrecondition,

    /// <summary>What the caller shows is not believed.</summary>
    Unauthenticated,

    /// <summary>The caller is not one that may do so.</summary>
    PermissionDenied,

    /// <summary>An agent, or the store, does not answer now.</summary>
    Unavailable,

    /// <summary>A resume token is older than the history that is kept.</summary>
    OutOfRange,
}
