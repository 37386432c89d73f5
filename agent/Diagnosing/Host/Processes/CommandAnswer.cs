namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>How a command ended.</summary>
internal abstract record CommandAnswer
{
    private CommandAnswer()
    {
    }

    /// <summary>It ended by itself.</summary>
    public sealed record Completed(int ExitCode, string Output) : CommandAnswer;

    /// <summary>The operating system would not start it; the reason in its words.</summary>
    public sealed record NotStarted(string Detail) : CommandAnswer;

    /// <summary>It may not be run as an ordinary user, or not be held to limits.</summary>
    public sealed record NotPermitted : CommandAnswer;

    /// <summary>It gave no answer in time.</summary>
    public sealed record TimedOut : CommandAnswer;

    /// <summary>Its answer exceeded the limit.</summary>
    public sealed record TooLong : CommandAnswer;
}
