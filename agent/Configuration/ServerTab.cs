namespace XMailFleet.Agent.Configuration;

/// <summary>The variables of a server.tab: of several lines with one name the first counts.</summary>
internal sealed class ServerTab
{
    private readonly Dictionary<string, ServerTabLine> _variables = new(StringComparer.Ordinal);

    public ServerTab(IReadOnlyList<ServerTabLine> lines)
    {
        Lines = lines;
        foreach (var line in lines)
        {
            if (line.Name is not null) _variables.TryAdd(line.Name, line);
        }
    }

    public static ServerTab Empty { get; } = new([]);

    /// <summary>Every non-empty line in file order, comments included.</summary>
    public IReadOnlyList<ServerTabLine> Lines { get; }

    /// <summary>The variables with the line that sets each.</summary>
    public IReadOnlyDictionary<string, ServerTabLine> Variables => _variables;

    /// <summary>The line that sets <paramref name="name"/>, or null.</summary>
    public ServerTabLine? Find(string name) => _variables.GetValueOrDefault(name);
}
