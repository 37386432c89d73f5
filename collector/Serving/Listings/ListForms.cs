namespace XMailFleet.Collector.Serving.Listings;

/// <summary>The forms that a list may have, as one types them.</summary>
internal static class ListForms
{
    public const string Table = "table";
    public const string Wide = "wide";
    public const string Json = "json";
    public const string Csv = "csv";
    public const string Markdown = "markdown";

    /// <summary>All of them, the default first.</summary>
    public static string[] All { get; } = [Table, Wide, Json, Csv, Markdown];
}
