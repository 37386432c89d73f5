using XMailFleet.Fleet.Regressions;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="RegressionOptions"/>.</summary>
internal static class RegressionSettings
{
    // Polls are remembered as the bits of one number.
    private const int MostPolls = 30;

    private static readonly RegressionOptions Defaults = new();

    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(7);

    private static readonly ValueForm<int> Polls = ValueForms.WholeNumber(1, MostPolls);

    private static readonly Setting<int> OpenAfter = new("open-after", Polls, words => words.OpenAfter, Defaults.OpenAfter);

    private static readonly Setting<int> OpenWindow = new(
        "open-window", Polls, words => words.OpenWindow, Defaults.OpenWindow, words => words.AsOpenAfter);

    private static readonly Setting<int> RecoverAfter = new("recover-after", Polls, words => words.RecoverAfter, Defaults.RecoverAfter);

    private static readonly Setting<int> FlappingAfter = new(
        "flapping-after", ValueForms.WholeNumber(2, MostPolls), words => words.FlappingAfter, Defaults.FlappingAfter);

    private static readonly Setting<TimeSpan> FlappingWindow = new(
        "flapping-window", ValueForms.Span(TimeSpan.FromMinutes(1), LongestWindow), words => words.FlappingWindow, Defaults.FlappingWindow);

    private static readonly Setting<int> FlappingRecoverAfter = new(
        "flapping-recover-after", Polls, words => words.FlappingRecoverAfter, Defaults.FlappingRecoverAfter);

    private static readonly Setting<TimeSpan> ReopenWindow = new(
        "reopen-window", ValueForms.Span(TimeSpan.Zero, LongestWindow), words => words.ReopenWindow, Defaults.ReopenWindow);

    public static Setting[] All { get; } =
        [OpenAfter, OpenWindow, RecoverAfter, FlappingAfter, FlappingWindow, FlappingRecoverAfter, ReopenWindow];

    public static RegressionOptions Read(OptionReader reader)
    {
        var openAfter = reader.Read(OpenAfter);
        return new RegressionOptions
        {
            OpenAfter = openAfter,
            OpenWindow = reader.Read(OpenWindow, Math.Max(openAfter, Defaults.OpenWindow), ValueForms.WholeNumber(openAfter, MostPolls)),
            RecoverAfter = reader.Read(RecoverAfter),
            FlappingAfter = reader.Read(FlappingAfter),
            FlappingWindow = reader.Read(FlappingWindow),
            FlappingRecoverAfter = reader.Read(FlappingRecoverAfter),
            ReopenWindow = reader.Read(ReopenWindow),
        };
    }
}
