namespace XMailFleet.Collector.Serving.Web;

/// <summary>Reads enum values of queries, spelled as <see cref="Wording.Choices"/> writes them.</summary>
internal static class ChoiceQuery
{
    /// <summary>The value of that spelling, or null for an empty one.</summary>
    /// <exception cref="BadQueryException">There is none of that spelling.</exception>
    public static T? Parse<T>(string? text, string parameter, Func<T, string> spelling)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return null;
        var choices = Enum.GetValues<T>().Where(value => Convert.ToInt32(value, null) != 0).ToList();
        foreach (var value in choices)
            if (spelling(value).Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        throw new BadQueryException(parameter, string.Join(", ", choices.Select(spelling)));
    }
}
