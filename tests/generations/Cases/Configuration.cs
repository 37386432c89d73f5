namespace XMailFleet.Generations.Tests.Cases;

/// <summary>An openssl.cnf.</summary>
/// <param name="Kind">What is in it, in few words.</param>
/// <param name="Text">The file, a character a byte.</param>
internal sealed record Configuration(string Kind, string Text)
{
    /// <summary>One that says nothing.</summary>
    public static Configuration Empty { get; } = new("empty", "");
}
