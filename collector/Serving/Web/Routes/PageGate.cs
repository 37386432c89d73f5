using Microsoft.AspNetCore.Authentication;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Web.SignIn;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web.Routes;

/// <summary>
/// Lets each visitor see the pages that he may, before anything looks at what he asks for. Whoever is nobody learns nothing of what there
/// is: every page leads to the sign-in.
/// </summary>
internal static class PageGate
{
    /// <summary>Adds it in front of all pages; to be called after the routing.</summary>
    public static void UseWebSignIn(this IApplicationBuilder app) => app.Use(PassAsync);

    private static async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        var least = http.GetEndpoint()?.Metadata.GetMetadata<LeastRole>();
        if (!WebConnection.Is(http))
        {
            if (least is null) await next(http);
            else http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        SecurityHeaders.Add(http.Response);
        try
        {
            await AuthenticateAsync(http);
        }
        catch (HistoryException error)
        {
            await StatusPage.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, error.In);
            return;
        }

        await LetInAsync(http, next, least);
    }

    private static async Task LetInAsync(HttpContext http, RequestDelegate next, LeastRole? least)
    {
        var (role, visitor) = (least?.Role ?? Role.Viewer, PageVisitor.Of(http));
        if (role > (visitor?.Role ?? Role.Unspecified)) await RefuseAsync(http, visitor, role);
        // Something that is no page: an RPC, or a method that no page has.
        else if (least is null) await StatusPage.WriteAsync(http, StatusCodes.Status404NotFound, language => Words.PageError(language).NotFound);
        else await next(http);
    }

    private static async Task AuthenticateAsync(HttpContext http)
    {
        if (await http.AuthenticateAsync(Session.Scheme) is { Succeeded: true, Principal: { } principal }) http.User = principal;
    }

    private static async Task RefuseAsync(HttpContext http, PageVisitor? visitor, Role role)
    {
        if (visitor is null && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            await new SeeOther(PageRequest.Of(http).Context.Link("/sign-in", ("next", NextOf(http.Request)))).ExecuteAsync(http);
            return;
        }

        await WebAudit.RefusedAsync(http, visitor);
        await StatusPage.WriteAsync(http, StatusCodes.Status403Forbidden, language => visitor is null
            ? Words.SignIn(language).SignInFirst
            : Words.SignIn(language).MayNot(role.ToString().ToLowerInvariant()));
    }

    // The front page is where one comes anyway.
    private static string? NextOf(HttpRequest request) => OwnPath.Of(request) is not "/" and var path ? path : null;
}
