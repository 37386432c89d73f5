namespace XMailFleet.Programs.Describing;

/// <summary>Says in a few words what a text says at length: where a shell shows it, a line is all there is.</summary>
internal static class Brevity
{
    private static readonly string[] Ends = [". ", "; ", ": ", "\u3002", "\uff1b", "\uff1a"];

    /// <summary>Its first sentence, without the mark at its end.</summary>
    public static string Of(string text) =>
        text[..Ends.Select(end => text.IndexOf(end, StringComparison.Ordinal)).Where(place => place > 0).DefaultIfEmpty(text.Length).Min()].TrimEnd('.');
}
