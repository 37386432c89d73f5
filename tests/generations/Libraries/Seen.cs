namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>What clients of a mail root met.</summary>
/// <param name="Step">"served", or the call at which XMail fails.</param>
/// <param name="Clients">Those that got a session, with its version: "wide=TLSv1.3".</param>
/// <param name="Errors">OpenSSL's reasons.</param>
public sealed record Seen(string Step, IReadOnlyList<string> Clients, string Errors)
{
    /// <summary>Whether anybody at all gets in.</summary>
    public bool IsServed => Step is "served";

    /// <summary>Whether usual clients of today do.</summary>
    public bool IsServedUsually => Clients.Any(client => client.StartsWith("usual=", StringComparison.Ordinal));

    public static Seen Parse(string line)
    {
        var fields = line.Split('\t');
        return new Seen(fields[0], fields[1] is "-" ? [] : fields[1].Split(' '), fields[2]);
    }
}
