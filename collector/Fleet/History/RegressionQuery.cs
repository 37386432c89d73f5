namespace XMailFleet.Fleet.History;

/// <summary>Which regressions to list.</summary>
internal sealed record RegressionQuery
{
    /// <summary>Of this host; null for every host.</summary>
    public string? HostId { get; init; }

    /// <summary>Only those that are open.</summary>
    public bool OnlyOpen { get; init; }

    /// <summary>Only those with a position below this.</summary>
    public long Before { get; init; } = long.MaxValue;

    /// <summary>At most this many.</summary>
    public required int Limit { get; init; }
}
