using XMailFleet.Texts;

namespace XMailFleet.Fleet.Answers;

/// <summary>Reads the parts that requests share. What is wrong with one is said in a sentence.</summary>
internal static class Requests
{
    private const int DefaultPageSize = 50;
    private const int LargestPageSize = 1000;
    private const int QuoteLimit = 100;
    private const int NoteLimit = 2000;
    private const int AuthorLimit = 200;

    /// <summary>Id of the host that "hosts/{host}" names.</summary>
    public static string HostId(string name, string field) =>
        name.Split('/') is ["hosts", { Length: > 0 } id] && id != "-"
            ? id
            : throw FleetException.InvalidArgument(words => words.NotAHost(field, Quote(name)));

    /// <summary>Id of the host that a list is asked of; null for "hosts/-", all of them.</summary>
    public static string? Parent(string parent) =>
        parent == "hosts/-" ? null
        : parent.Length > 0 ? HostId(parent, "parent")
        : throw FleetException.InvalidArgument("parent is missing. Name a host, like \"hosts/mx1\", or \"hosts/-\" for all.");

    public static (string HostId, int Number) Snapshot(string name, string field) => Child(name, field, "snapshots");

    public static (string HostId, int Number) Regression(string name, string field) => Child(name, field, "regressions");

    public static int PageSize(int requested) => requested switch
    {
        < 0 => throw FleetException.InvalidArgument(
            $"page_size is {requested}; it must not be negative. Leave it out for {DefaultPageSize}, or ask for 1 to {LargestPageSize}."),
        0 => DefaultPageSize,
        _ => Math.Min(requested, LargestPageSize),
    };

    /// <summary>Refuses what a person cannot be quoted with.</summary>
    public static void CheckSaid(string onBehalfOf, string note, string authorField)
    {
        if (onBehalfOf.Length > AuthorLimit)
            throw FleetException.InvalidArgument(words => words.AuthorTooLong(authorField, onBehalfOf.Length, AuthorLimit));
        if (note.Length > NoteLimit)
            throw FleetException.InvalidArgument(words => words.NoteTooLong(note.Length, NoteLimit));
    }

    public static Language Language(string code) => Languages.Parse(code) ?? Texts.Language.English;

    public static FleetException BadPageToken() => FleetException.InvalidArgument(words => words.UnknownPageToken);

    public static FleetException NoHost(string hostId) =>
        FleetException.NotFound(words => words.NoHost(Quote(hostId)));

    /// <summary>A caller's text in quotes, made fit to be shown.</summary>
    public static string Quote(string text)
    {
        var shown = new string([.. text.Take(QuoteLimit).Select(c => char.IsControl(c) ? '?' : c)]);
        return text.Length > QuoteLimit ? $"\"{shown}…\"" : $"\"{shown}\"";
    }

    private static (string HostId, int Number) Child(string name, string field, string collection) =>
        ResourceNames.Child(name, collection) ?? throw FleetException.InvalidArgument(words => words.NotAResource(field, Quote(name), collection));
}
