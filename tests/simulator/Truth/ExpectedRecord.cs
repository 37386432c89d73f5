using XMailFleet.V1;

namespace XMailFleet.Simulator.Truth;

/// <summary>A record that there must be. Times are rounds.</summary>
internal sealed record ExpectedRecord(string RuleId, string Subject, RegressionKind Kind, int Detected)
{
    public Severity Severity { get; set; }

    public int? LastGood { get; set; }

    /// <summary>Null while it is open.</summary>
    public int? Recovered { get; set; }

    /// <summary>Whether it ended because somebody said that it was meant.</summary>
    public bool Accepted { get; set; }

    public bool Muted { get; set; }

    public bool Flapping { get; set; }

    /// <summary>When it opened, and when it came back.</summary>
    public List<int> Opened { get; } = [Detected];

    /// <summary>What happened to it.</summary>
    public List<(int Round, RegressionEventKind Kind)> Events { get; } = [];
}
