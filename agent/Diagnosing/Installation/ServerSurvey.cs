using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>What one look at all processes has found.</summary>
/// <param name="Servers">Every XMail that is believed, by ascending process id.</param>
/// <param name="Claims">Processes that are named like XMail and are not believed, by ascending process id.</param>
internal sealed record ServerSurvey(IReadOnlyList<RunningServer> Servers, IReadOnlyList<ServerClaim> Claims)
{
    // A user can start thousands.
    private const int MaxTold = 8;

    /// <summary>The claims by user and reason, the first eight.</summary>
    public IEnumerable<UnbelievedProcess> Unbelieved() => Claims
        .GroupBy(claim => (claim.UserId, claim.Disbelief))
        .Take(MaxTold)
        .Select(group => group.First().ToFact(group.Count()));
}
