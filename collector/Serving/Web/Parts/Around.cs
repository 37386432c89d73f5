using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace XMailFleet.Collector.Serving.Web.Parts;

/// <summary>
/// Words around a piece of markup, such as a link. The text is asked for with <see cref="Place"/> as that piece, so each
/// language has it where it belongs.
/// </summary>
public sealed class Around : ComponentBase
{
    /// <summary>Stands for the piece: Unicode's OBJECT REPLACEMENT CHARACTER.</summary>
    public const string Place = "\uFFFC";

    [Parameter, EditorRequired]
    public required string Words { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var place = Words.IndexOf(Place, StringComparison.Ordinal);
        builder.AddContent(0, Words[..place]);
        builder.AddContent(1, ChildContent);
        builder.AddContent(2, Words[(place + Place.Length)..]);
    }
}
