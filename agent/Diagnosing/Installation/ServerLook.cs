namespace XMailFleet.Diagnosing.Installation;

/// <summary>What a look at one process has found.</summary>
internal abstract record ServerLook
{
    private ServerLook()
    {
    }

    /// <summary>An XMail.</summary>
    public sealed record Server(RunningServer Running) : ServerLook;

    /// <summary>One that only says so.</summary>
    public sealed record Claim(ServerClaim Claimed) : ServerLook;

    /// <summary>It is another program, and will not become XMail but by running another file.</summary>
    public sealed record Stranger : ServerLook;

    /// <summary>It cannot be told now: it has just begun, ends, or became something else meanwhile.</summary>
    public sealed record Unsettled : ServerLook;
}
