namespace XMailFleet.Diagnosing.Watching;

/// <summary>How a serving agent watches its host.</summary>
public sealed record WatchOptions
{
    /// <summary>
    /// Streams of changes at one time, 0 to 1000; 0 offers none. Default 16: each collector holds one, and few hosts have more
    /// than two; a stream costs some kilobytes.
    /// </summary>
    public int MaxStreams { get; init; } = 16;

    /// <summary>Whether the kernel is asked to tell of changes (inotify); else they are found by looking.</summary>
    public bool AskKernel { get; init; } = true;

    /// <summary>Time between two looks, which find what the kernel does not tell of: files on NFS, for example.</summary>
    public TimeSpan LookInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Longest time without a word to a subscriber. A minute: ten thousand streams cost a collector some twentieth of a processor by
    /// words twice as frequent.
    /// </summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromMinutes(1);
}
