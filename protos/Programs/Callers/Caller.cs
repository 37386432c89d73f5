using XMailFleet.V1;

namespace XMailFleet.Programs.Callers;

/// <summary>Who calls, and what he may do.</summary>
/// <param name="Name">"users/ann", "tokens/4f2a…", "hosts/…", "collectors/…", "local/root"; empty for nobody.</param>
/// <param name="Role">Unspecified for whoever may do nothing.</param>
/// <param name="Origin">Address he calls from; "unix" for this machine.</param>
public sealed record Caller(string Name, Role Role, string Origin)
{
    /// <summary>What he has shown that was not believed; null where there was nothing, or it was.</summary>
    public string? Fault { get; init; }

    /// <summary>When that by which he shows who he is ends; null where it does not.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Completes when he is nobody any more: what he has open then ends. Null where that is asked at each request.</summary>
    public CancellationToken Ended { get; init; }

    /// <summary>Whether he is anybody.</summary>
    public bool IsKnown => Name.Length > 0;

    /// <summary>Nobody, from somewhere.</summary>
    /// <param name="origin">From where.</param>
    /// <param name="fault">What he has shown that was not believed.</param>
    public static Caller Nobody(string origin, string? fault = null) => new("", Role.Unspecified, origin) { Fault = fault };
}
