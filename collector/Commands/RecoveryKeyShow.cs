using System.CommandLine;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary>Shows a new recovery key to whoever sits at the terminal.</summary>
internal static class RecoveryKeyShow
{
    /// <summary>How a command shows it; null where its output is no terminal: a service manager would write it into its journal.</summary>
    public static Func<RecoveryKey, Task>? For(ParseResult parsed) => Console.IsOutputRedirected
        ? null
        : key => parsed.InvocationConfiguration.Output.WriteLineAsync(Words.Sealing(OptionReader.LanguageOf(parsed)).RecoveryKeyShown(key.Text()));
}
