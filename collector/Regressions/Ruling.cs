using XMailFleet.Collector.History;
using XMailFleet.V1;

namespace XMailFleet.Collector.Regressions;

/// <summary>The ruling of a rule on one subject. Where a rule cannot tell, it gives none.</summary>
internal sealed record Ruling(RulingKind Kind, string RuleId, string Subject)
{
    /// <summary>The new standing's value, for <see cref="RulingKind.Good"/> and <see cref="RulingKind.Changed"/>.</summary>
    public string Value { get; init; } = "";

    /// <summary>How bad, for <see cref="RulingKind.Worse"/> and <see cref="RulingKind.Changed"/>.</summary>
    public Severity Severity { get; init; }

    /// <summary>The standing that this is worse than, or differs from. Null where it never was well.</summary>
    public Standing? Baseline { get; init; }

    /// <summary>Id, reason and parameters of the texts.</summary>
    public CheckResult? Evidence { get; init; }

    /// <summary>Paths of the fields whose changes bear on it, by their beginning.</summary>
    public IReadOnlyList<string> FieldPaths { get; init; } = [];

    public static Ruling Good(string ruleId, string subject, string value) =>
        new(RulingKind.Good, ruleId, subject) { Value = value };
}
