using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.State;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Collector.Commands;

/// <summary>The place of an embedded history, before a command works on it.</summary>
internal static class DataDirectory
{
    /// <summary>Makes it where the history is to be in a directory, and tells what in it was open to others.</summary>
    /// <exception cref="StartException">It cannot be made or written.</exception>
    /// <exception cref="StateException">It is not the collector's alone.</exception>
    public static async Task PrepareAsync(ParseResult parsed, StorageOptions storage)
    {
        if (storage.Database.Length > 0) return;
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
