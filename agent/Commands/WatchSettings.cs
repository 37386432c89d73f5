using XMailFleet.Diagnosing.Watching;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options that say how a serving agent watches its host.</summary>
internal static class WatchSettings
{
    private static readonly Setting<int> Streams = new(
        "watch-streams", ValueForms.WholeNumber(0, 1000), words => words.WatchStreams, new WatchOptions().MaxStreams);

    /// <summary>Whether the kernel is left alone.</summary>
    public static readonly Setting<bool> NoInotify = Setting.Flag("no-inotify", words => words.NoInotify);

    public static Setting[] All { get; } = [Streams, NoInotify];

    public static WatchOptions Read(OptionReader reader) => ReadKernel(reader) with { MaxStreams = reader.Read(Streams) };

    /// <summary>For a process that offers no streams.</summary>
    public static WatchOptions ReadKernel(OptionReader reader) => new() { AskKernel = !reader.Read(NoInotify) };
}
