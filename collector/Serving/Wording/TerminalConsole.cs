using System.Globalization;
using Spectre.Console;

namespace XMailFleet.Collector.Serving.Wording;

/// <summary>The terminal that a command writes to, or the file that stands in for it.</summary>
internal static class TerminalConsole
{
    /// <summary>Columns where nobody says how wide the output is.</summary>
    private const int DefaultWidth = 100;

    /// <summary>A console over <paramref name="output"/>. Colour only on a terminal, and not where NO_COLOR is set.</summary>
    public static IAnsiConsole For(TextWriter output)
    {
        var terminal = IsTerminal(output);
        var colour = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!terminal) console.Profile.Width = WidthGiven() ?? DefaultWidth;
        return console;
    }

    /// <summary>Whether somebody sits before it.</summary>
    public static bool IsTerminal(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    private static int? WidthGiven() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
        && columns > 0 ? columns : null;
}
