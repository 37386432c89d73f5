using Microsoft.AspNetCore.Components;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web.Parts;

/// <summary>A piece of a page that knows the request it answers.</summary>
public abstract class Part : ComponentBase
{
    [CascadingParameter]
    public required PageContext Page { get; set; }

    protected Language Language => Page.Language;

    /// <summary>The words that several pages say; a page's own are its <c>Say</c>.</summary>
    protected ISiteWords Site => Words.Site(Language);
}
