using XMailFleet.Diagnosing.Watching;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options that say how a serving agent watches its host.</summary>
internal static class WatchSettings
{
    private static readonly Setting<int> Streams = new(
        "watch-streams", ValueForms.WholeNumber(0, 1000), words => words.WatchStreams, new WatchOptions().MaxStreams);

    private static readonly Setting<bool> NoInotify = Setting.Flag("no-inotify", words => words.NoInotify);

    public static Setting[] All { get; } = [Streams, NoInotify];

    public static WatchOptions Read(OptionReader reader) => new()
    {
        MaxStreams = reader.Read(Streams),
        AskKernel = !reader.Read(NoInotify),
    };
}
