using XMailFleet.Texts;
using XMailFleet.V1;
using Host = XMailFleet.V1.Host;

namespace XMailFleet.Collector.Serving.Web.Pages;

/// <summary>Which hosts the fleet page shows.</summary>
public sealed record FleetFilter(string Text, Verdict? Verdict, bool TroubledOnly)
{
    public bool Matches(Host host) =>
        MatchesText(host)
        && (Verdict is null || host.Verdict == Verdict)
        && (!TroubledOnly || HostCondition.Of(host).HasProblems);

    private bool MatchesText(Host host) =>
        Text.Length == 0
        || Contains(ResourceIds.Last(host.Name))
        || Contains(host.Address)
        || host.Labels.Any(label => Contains($"{label.Key}={label.Value}"));

    private bool Contains(string value) => value.Contains(Text, StringComparison.OrdinalIgnoreCase);
}
