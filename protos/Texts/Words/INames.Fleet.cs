using XMailFleet.V1;

namespace XMailFleet.Texts;

internal partial interface INames
{
    string? Of(Verdict verdict);

    /// <summary>What the verdict means for the clients of the host: one sentence.</summary>
    string Explain(Verdict verdict);

    string? Of(CheckStatus status);

    string? Of(Severity severity);

    string? Of(RegressionState state);

    string? Of(RegressionKind kind);

    string? Of(RegressionEventKind kind);

    string? Of(ActivityKind kind);

    string? Of(Reachability reachability);

    string? Of(EnrollmentState state);

    string? Of(Role role);

    /// <summary>Heading of a section of the report; the first three are those of the original diagnosis page.</summary>
    string? Of(CheckArea area);

    /// <summary>What an agent that watches its host has seen a change of.</summary>
    string? Of(DiagnosisPart part);
}
