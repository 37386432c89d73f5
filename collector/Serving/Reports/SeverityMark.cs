using Spectre.Console;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>How a severity looks in a terminal: a sign, and a colour that never stands alone.</summary>
internal static class SeverityMark
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "✗",
        Severity.Warning => "!",
        Severity.Notice => "i",
        _ => "?",
    };

    /// <summary>What has recovered is history, and no longer calls.</summary>
    public static Color ColorOf(Regression regression) => regression switch
    {
        { State: RegressionState.Recovered } => Color.Grey,
        { Severity: Severity.Error } => Color.Red,
        { Severity: Severity.Warning } => Color.Yellow,
        _ => Color.Blue,
    };
}
