using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace XMailFleet.Collector.Serving.Web;

internal static class PageRenderer
{
    // By default every Japanese character would go out as a reference of eight.
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddSingleton((HtmlEncoder)new VisibleHtmlEncoder(HtmlEncoder.Create(UnicodeRanges.All))).BuildServiceProvider();

    /// <summary>The whole page as HTML. Its component takes <c>Context</c> and <paramref name="parameters"/>.</summary>
    public static async Task<string> RenderAsync<TPage>(
        PageContext context, IEnumerable<KeyValuePair<string, object?>> parameters)
        where TPage : IComponent
    {
        var all = new Dictionary<string, object?>(parameters) { ["Context"] = context };
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(all))).ToHtmlString());
    }
}
