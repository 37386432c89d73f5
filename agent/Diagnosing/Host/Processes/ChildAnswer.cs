namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>How a child of this program ended.</summary>
internal abstract record ChildAnswer
{
    private ChildAnswer()
    {
    }

    /// <summary>It ended by itself, or by a signal: then the status is above 128, as a shell tells it, or negative where it was stopped for its answer's length.</summary>
    public sealed record Ended(int ExitCode, ReadOnlyMemory<byte> Output) : ChildAnswer;

    /// <summary>The operating system would not start it.</summary>
    public sealed record NotStarted : ChildAnswer;

    /// <summary>It gave no answer in time.</summary>
    public sealed record TimedOut : ChildAnswer;
}
