using System.CommandLine;
using XMailFleet.Diagnosing.Watching;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options that say how a serving agent watches its host.</summary>
internal static class WatchSettings
{
    private static readonly WatchOptions Defaults = new();

    private static readonly Setting Streams = new(
        "watch-streams", "NUMBER", $"Most streams of changes at one time; each collector holds one (default: {Defaults.MaxStreams}; 0: none are offered).");

    private static readonly Setting NoInotify =
        Setting.Flag("no-inotify", "Find changes only by looking every second, without asking the kernel to tell of them.");

    public static void AddTo(Command command) => new[] { Streams, NoInotify }.AddTo(command);

    public static WatchOptions Read(OptionReader reader) => new()
    {
        MaxStreams = reader.WholeNumber(Streams, Defaults.MaxStreams, 0, 1000),
        AskKernel = !reader.Flag(NoInotify),
    };
}
