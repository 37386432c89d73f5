using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web.Pages;

/// <summary>What hosts are compared by.</summary>
/// <param name="Baseline">Id of a host; empty for none.</param>
/// <param name="Label">Key of a label; empty for none.</param>
/// <param name="Days">The span in which certificates expire.</param>
public sealed record FindingsFilter(string Baseline, string Label, int Days)
{
    public const int DefaultDays = 30;
    public const int MostDays = 3660;

    public GetFleetFindingsRequest Request => new()
    {
        Baseline = Baseline.Length > 0 ? $"hosts/{Baseline}" : "",
        GroupLabel = Label,
        ExpireWithin = Duration.FromTimeSpan(TimeSpan.FromDays(Days)),
    };
}
