using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.State;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Collector.Commands;

/// <summary>The data directory, before a command works on it. The collector's keys are in it also where the history is in a database.</summary>
internal static class DataDirectory
{
    /// <summary>Makes it where it is not there, and tells what in it was open to others.</summary>
    /// <exception cref="StartException">It cannot be made or written.</exception>
    /// <exception cref="StateException">It is not the collector's alone.</exception>
    public static async Task PrepareAsync(ParseResult parsed, StorageOptions storage)
    {
        // Else somebody's link would decide where it is made.
        TrustedPath.Check(storage.DataDirectory);
        WritableDirectory.Ensure(storage.DataDirectory, StorageSettings.DataDir.Option.Name);
        await TellAsync(parsed, HistoryDirectory.Prepare(storage.DataDirectory));
    }

    /// <summary>Tells what was open to others.</summary>
    public static async Task TellAsync(ParseResult parsed, IEnumerable<Mending> mendings)
    {
        var (error, language) = (parsed.InvocationConfiguration.Error, OptionReader.LanguageOf(parsed));
        foreach (var mending in mendings) await error.WriteLineAsync(mending.In(language));
    }
}
