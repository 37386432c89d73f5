namespace XMailFleet.Fleet.Filtering;

/// <summary>What a piece of a filter is.</summary>
internal enum FilterTokenKind
{
    /// <summary>A name, keyword or unquoted value.</summary>
    Word,

    /// <summary>A quoted value, its quotes and backslashes resolved.</summary>
    Quoted,

    /// <summary>A comparison.</summary>
    Operator,

    /// <summary>A parenthesis, or the minus of a negation.</summary>
    Mark,

    /// <summary>The end.</summary>
    End,
}
