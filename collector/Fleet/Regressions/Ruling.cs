using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>The ruling of a rule on one subject. Where a rule cannot tell, it gives none.</summary>
internal sealed record Ruling(RulingKind Kind, string RuleId, string Subject)
{
    /// <summary>The new standing's value, for those kinds that make one.</summary>
    public string Value { get; init; } = "";

    /// <summary>The subject that the new standing is kept under, where that is not its own. Null where it is.</summary>
    public string? KeptAs { get; init; }

    /// <summary>How bad, or how bad it was.</summary>
    public Severity Severity { get; init; }

    /// <summary>The standing that this is worse than, or differs from. Null where it never was well.</summary>
    public Standing? Baseline { get; init; }

    /// <summary>Id, reason and parameters of the texts.</summary>
    public CheckResult? Evidence { get; init; }

    /// <summary>Paths of the fields whose changes bear on it, by their beginning, what matters most first.</summary>
    public IReadOnlyList<string> FieldPaths { get; init; } = [];

    /// <summary>SHA-256 of the certificate whose expiry this is about. Empty where it is about something else.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>The threshold of that expiry that was passed, in days; 0 for expired.</summary>
    public int ThresholdDays { get; init; }

    /// <summary>
    /// The standings that this state makes once a person says that it is meant: of what the record tells, and of nothing else. None where
    /// it is no state that could be.
    /// </summary>
    public IReadOnlyList<Ruling> Accepted { get; init; } = [];

    /// <summary>
    /// What the new standing was accepted with, where its value alone would let another state pass for that one. Null where nobody accepted it.
    /// </summary>
    public CheckResult? Meant { get; init; }

    /// <summary>Whether the rule has counted polls by itself, so that this one is enough.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Whether it makes a new standing.</summary>
    public bool IsStanding => Kind is RulingKind.Good or RulingKind.Changed or RulingKind.Better or RulingKind.NewlyJudged;

    public static Ruling Good(string ruleId, string subject, string value) =>
        new(RulingKind.Good, ruleId, subject) { Value = value };

    public static Ruling Ended(string ruleId, string subject) => new(RulingKind.Ended, ruleId, subject);
}
