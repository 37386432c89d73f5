using System.CommandLine;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary>Gives the recovery key to whoever starts a collector for the first time.</summary>
internal static class RecoveryKeyShow
{
    /// <summary>Makes the key where the fleet has none, and hands it over; tells where it lies while it lies there.</summary>
    public static async Task EnsureAsync(ParseResult parsed, WebApplication collector, StorageOptions storage, CancellationToken ct)
    {
        var handover = new RecoveryHandover(storage.DataDirectory, storage.RecoveryKeyFile, For(parsed));
        var services = collector.Services;
        var said = await handover.EnsureAsync(
            services.GetRequiredService<IAccessStore>(), services.GetRequiredService<KeyWrap>(), services.GetRequiredService<TimeProvider>(), ct);
        if (said is not null) await parsed.InvocationConfiguration.Error.WriteLineAsync(said(OptionReader.LanguageOf(parsed)));
    }

    // Null where the output is no terminal: a service manager would write it into its journal.
    private static Func<RecoveryKey, Task>? For(ParseResult parsed) => Console.IsOutputRedirected
        ? null
        : key => parsed.InvocationConfiguration.Output.WriteLineAsync(Words.Sealing(OptionReader.LanguageOf(parsed)).RecoveryKeyShown(key.Text()));
}
