using XMailFleet.Fleet.Regressions;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="RegressionOptions"/>.</summary>
internal static class RegressionSettings
{
    // Polls are remembered as the bits of one number.
    private const int MostPolls = 30;

    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(7);

    private static readonly Setting OpenAfter = new(
        "open-after", "N", "Polls that must find something worse before a regression opens, among the last --open-window. Default 1.");

    private static readonly Setting OpenWindow = new("open-window", "M", "Polls that --open-after looks back at. Default: as --open-after.");

    private static readonly Setting RecoverAfter = new("recover-after", "N", "Good polls in a row that end a regression. Default 1.");

    private static readonly Setting FlappingAfter = new(
        "flapping-after", "N", "A regression that opens this often within --flapping-window is flapping. Default 4.");

    private static readonly Setting FlappingWindow = new("flapping-window", "TIME", "Time that --flapping-after looks back at. Default 1h.");

    private static readonly Setting FlappingRecoverAfter = new(
        "flapping-recover-after", "N", "Good polls in a row that end a regression that is flapping. Default 10.");

    private static readonly Setting ReopenWindow = new(
        "reopen-window", "TIME", "A regression that comes back this soon is counted as the same one. Default 1h.");

    public static Setting[] All { get; } =
        [OpenAfter, OpenWindow, RecoverAfter, FlappingAfter, FlappingWindow, FlappingRecoverAfter, ReopenWindow];

    public static RegressionOptions Read(OptionReader reader)
    {
        var otherwise = new RegressionOptions();
        var openAfter = reader.WholeNumber(OpenAfter, otherwise.OpenAfter, 1, MostPolls);
        return new RegressionOptions
        {
            OpenAfter = openAfter,
            OpenWindow = reader.WholeNumber(OpenWindow, Math.Max(openAfter, otherwise.OpenWindow), openAfter, MostPolls),
            RecoverAfter = reader.WholeNumber(RecoverAfter, otherwise.RecoverAfter, 1, MostPolls),
            FlappingAfter = reader.WholeNumber(FlappingAfter, otherwise.FlappingAfter, 2, MostPolls),
            FlappingWindow = reader.Time(FlappingWindow, otherwise.FlappingWindow, TimeSpan.FromMinutes(1), LongestWindow),
            FlappingRecoverAfter = reader.WholeNumber(FlappingRecoverAfter, otherwise.FlappingRecoverAfter, 1, MostPolls),
            ReopenWindow = reader.Time(ReopenWindow, otherwise.ReopenWindow, TimeSpan.Zero, LongestWindow),
        };
    }
}
