namespace XMailFleet.Agent.Keys.Anchors;

/// <summary>When a certificate can end a chain of client certificates.</summary>
internal readonly record struct AnchorPeriod(DateTimeOffset From, DateTimeOffset To)
{
    public bool Holds(DateTimeOffset time) => From <= time && time <= To;
}
