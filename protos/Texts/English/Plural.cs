namespace XMailFleet.Texts;

/// <summary>Counts things in English.</summary>
internal static class Plural
{
    /// <summary>"0 hosts", "1 host", "2 hosts".</summary>
    public static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
