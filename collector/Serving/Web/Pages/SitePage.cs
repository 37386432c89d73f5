using Microsoft.AspNetCore.Components;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web.Pages;

/// <summary>A whole page. It is the root of what is rendered, so the request comes to it as a parameter.</summary>
public abstract class SitePage : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageContext Context { get; set; }

    protected Language Language => Context.Language;

    /// <summary>The words that several pages say; a page's own are its <c>Say</c>.</summary>
    protected ISiteWords Site => Words.Site(Language);

    protected string Link(string path, params (string Name, string? Value)[] query) => Context.Link(path, query);

    protected string LinkTo(string resourceName) => Context.LinkTo(resourceName);
}
