using Microsoft.AspNetCore.Components;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>
/// A page as the answer to a request, rendered once on the server. The renderer is used bare: without script, Blazor's own services would
/// only bring state to guard.
/// </summary>
internal sealed class PageResult<TPage>(PageContext context, int statusCode, Dictionary<string, object?> parameters)
    : IResult
    where TPage : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var html = await PageRenderer.RenderAsync<TPage>(context, parameters);
        response.StatusCode = statusCode;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = context.Language.Code();
        response.Headers.Vary = "Accept-Language";
        // Neither on disk nor after signing out.
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await response.WriteAsync(html, httpContext.RequestAborted);
    }
}
