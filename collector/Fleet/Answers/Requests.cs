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
            : throw FleetException.InvalidArgument(
                $"{field} is {Quote(name)}; it must be the name of a host, like \"hosts/mx1\". List the hosts with FleetService.ListHosts.",
                $"{field} の {Quote(name)} はホスト名ではありません。\"hosts/mx1\" の形式で指定してください。");

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
    public static void CheckSaid(string author, string note, string authorField)
    {
        if (string.IsNullOrWhiteSpace(author))
            throw FleetException.InvalidArgument($"{authorField} is missing. Say who you are, so that others know whom to ask.",
                "名前が入力されていません。ほかの人が問い合わせ先を確認できるよう、お名前を入力してください。");
        if (author.Length > AuthorLimit)
            throw FleetException.InvalidArgument(
                $"{authorField} has {author.Length} characters; it may have {AuthorLimit}.",
                $"名前は {AuthorLimit} 文字以内で入力してください（現在 {author.Length} 文字）。");
        if (note.Length > NoteLimit)
            throw FleetException.InvalidArgument(
                $"note has {note.Length} characters; it may have {NoteLimit}.",
                $"備考は {NoteLimit} 文字以内で入力してください（現在 {note.Length} 文字）。");
    }

    public static Language Language(string code) => Languages.Parse(code) ?? Texts.Language.English;

    public static FleetException BadPageToken() => FleetException.InvalidArgument(
        "page_token is not one of this list. Use next_page_token of the previous response, with the same parent and filter, "
        + "or leave it out for the first page.",
        "ページの位置（page_token）が正しくありません。一覧の最初のページからやり直してください。");

    public static FleetException NoHost(string hostId) =>
        FleetException.NotFound(
            $"There is no host {Quote(hostId)}. List the hosts with FleetService.ListHosts.",
            $"ホスト {Quote(hostId)} は登録されていません。ホスト一覧で名前をご確認ください。");

    /// <summary>A caller's text in quotes, made fit to be shown.</summary>
    public static string Quote(string text)
    {
        var shown = new string([.. text.Take(QuoteLimit).Select(c => char.IsControl(c) ? '?' : c)]);
        return text.Length > QuoteLimit ? $"\"{shown}…\"" : $"\"{shown}\"";
    }

    private static (string HostId, int Number) Child(string name, string field, string collection) =>
        ResourceNames.Child(name, collection) ?? throw FleetException.InvalidArgument(
            $"{field} is {Quote(name)}; it must look like \"hosts/mx1/{collection}/7\".",
            $"{field} の {Quote(name)} は正しい名前ではありません。\"hosts/mx1/{collection}/7\" の形式で指定してください。");
}
