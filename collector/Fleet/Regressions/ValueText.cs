namespace XMailFleet.Fleet.Regressions;

/// <summary>Bounds the values that are copied from a diagnosis into each record; its snapshot has them whole.</summary>
internal static class ValueText
{
    // More than a person reads in a table, and room for the names of an ordinary certificate.
    private const int Limit = 1000;

    /// <summary>Characters of a parameter that texts and what is typed are made from: a path has 4,096 at most.</summary>
    public const int ParameterLimit = 5_000;

    /// <summary>The value, cut with an ellipsis where it is too long.</summary>
    public static string Cut(string value) => Cut(value, Limit);

    /// <inheritdoc cref="Cut(string)"/>
    public static string Cut(string value, int limit)
    {
        if (value.Length <= limit) return value;
        // Half a character cannot be stored.
        return value[..(char.IsHighSurrogate(value[limit - 1]) ? limit - 1 : limit)] + "…";
    }
}
