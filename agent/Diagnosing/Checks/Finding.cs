using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks;

/// <summary>What a check found on one subject. The reason selects the message in the catalogue of texts.</summary>
internal sealed record Finding(CheckStatus Status, string Reason, string Subject = "")
{
    /// <summary>Values for the message, by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public static Finding Pass(string subject = "", string reason = Reasons.Pass) =>
        new(CheckStatus.Pass, reason, subject);

    public static Finding NotApplicable(string subject = "") =>
        new(CheckStatus.NotApplicable, Reasons.NotApplicable, subject);

    public static Finding Inconclusive(string subject = "", string reason = Reasons.Inconclusive) =>
        new(CheckStatus.Inconclusive, reason, subject);

    public static Finding Notice(string reason, string subject = "") => new(CheckStatus.Notice, reason, subject);

    public static Finding Warning(string reason, string subject = "") => new(CheckStatus.Warning, reason, subject);

    public static Finding Error(string reason, string subject = "") => new(CheckStatus.Error, reason, subject);

    /// <summary>This finding with values for its message.</summary>
    public Finding With(params (string Name, string Value)[] parameters) =>
        this with { Parameters = parameters.ToDictionary(p => p.Name, p => p.Value) };
}
