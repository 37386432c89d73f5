using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>The order of check statuses, for the agent's report and for the collector that chooses among results.</summary>
public static class CheckStatuses
{
    /// <summary>Place of a status among others, the worst first; what could not be told comes before what is well.</summary>
    public static int Place(CheckStatus status) => status switch
    {
        CheckStatus.Error => 0,
        CheckStatus.Warning => 1,
        CheckStatus.Inconclusive => 2,
        CheckStatus.Notice => 3,
        CheckStatus.Pass => 4,
        _ => 5,
    };
}
