namespace XMailFleet.Diagnosing.Configuration;

/// <summary>
/// What a server.tab says about TLS: of several lines with one name the first counts. Lines about other things are not
/// kept, so that a file of millions of lines costs no memory.
/// </summary>
internal sealed class ServerTab
{
    // Far beyond what any administrator writes; the rest of a hostile file adds nothing to what a person can act on.
    private const int MaxLines = 1000;

    private readonly Dictionary<string, ServerTabLine> _variables = new(StringComparer.Ordinal);
    private readonly List<ServerTabLine> _lines = [];

    public ServerTab(IEnumerable<ServerTabLine> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            var isKnown = line.Name is not null && KnownVariables.Contains(line.Name);
            if (isKnown && (KnownVariables.IsSingle(line.Name!) || _variables.Count < MaxLines)) _variables.TryAdd(line.Name!, line);
            if ((isFirst || isKnown || IgnoredLineFinder.IsSuspect(line)) && _lines.Count < MaxLines) _lines.Add(line);
            isFirst = false;
        }
    }

    /// <summary>The first line, the lines of known variables, and those that may have been meant as one; in file order.</summary>
    public IReadOnlyList<ServerTabLine> Lines => _lines;

    /// <summary>The known variables that are set, with the line that sets each.</summary>
    public IReadOnlyDictionary<string, ServerTabLine> Variables => _variables;

    /// <summary>The line that sets <paramref name="name"/>, or null.</summary>
    public ServerTabLine? Find(string name) => _variables.GetValueOrDefault(name);
}
