using Microsoft.AspNetCore.WebUtilities;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>What every part of a page needs to know about the request that it answers.</summary>
public sealed record PageContext(Language Language, bool LanguageChosen, DateTimeOffset Now, string Path)
{
    /// <summary>That of a collector that is a service.</summary>
    public const string UsualSocket = "/run/xmailfleet/collector.sock";

    /// <summary>Query of the request without the language.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Who looks at it; null for nobody.</summary>
    public PageVisitor? Visitor { get; init; }

    /// <summary>What the visitor's forms carry.</summary>
    public string FormToken { get; init; } = "";

    /// <summary>Unix socket of the collector, for commands that are typed on its machine.</summary>
    public string Socket { get; init; } = UsualSocket;

    /// <summary>
    /// Link to a page of this site. Empty values are left out; a language chosen by <c>?lang=</c> stays chosen.
    /// </summary>
    public string Link(string path, params (string Name, string? Value)[] query)
    {
        var kept = query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value));
        if (LanguageChosen) kept = kept.Append(KeyValuePair.Create("lang", (string?)Language.Code()));
        return QueryHelpers.AddQueryString(path, kept);
    }

    /// <summary>Link to the page of a resource: its path is its name.</summary>
    public string LinkTo(string resourceName) =>
        Link("/" + string.Join('/', resourceName.Split('/').Select(Uri.EscapeDataString)));

    /// <summary>This same page in another language.</summary>
    public string InLanguage(Language language) =>
        (this with { Language = language, LanguageChosen = true })
        .Link(OwnPath, [.. Query.Select(q => (q.Key, (string?)q.Value))]);

    // Browsers take what begins so for the name of another site. No page of this one does.
    private string OwnPath => Path is ['/', '/' or '\\', ..] ? "/" : string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));
}
