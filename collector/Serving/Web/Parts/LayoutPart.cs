using Microsoft.AspNetCore.Components;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web.Parts;

/// <summary>The frame of every page: head, navigation, language switch, footer.</summary>
public abstract class LayoutPart : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageContext Context { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    protected ISignInWords Door => Words.SignIn(Context.Language);

    protected ISiteWords Site => Words.Site(Context.Language);

    protected Language Other => Context.Language is Language.Japanese ? Language.English : Language.Japanese;

    protected string? Current(string path) => Context.Path == path ? "page" : null;
}
