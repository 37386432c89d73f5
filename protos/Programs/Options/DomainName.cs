namespace XMailFleet.Programs.Options;

/// <summary>Names of hosts.</summary>
public static class DomainName
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    /// <summary>The name in lower case and without a full stop at its end; null for what is none. Other scripts come as <c>xn--</c>.</summary>
    public static string? Read(string text)
    {
        var name = text.EndsWith('.') ? text[..^1] : text;
        return name.Length is > 0 and <= LongestName && name.Split('.').All(IsLabel) ? name.ToLowerInvariant() : null;
    }

    // With the underscore, which no host should have in its name, and some do.
    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-'
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
