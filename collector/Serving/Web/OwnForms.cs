using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>
/// Lets only the collector's own pages do something. A browser that can reach the collector also visits other sites: one
/// of them may send a form here, which shows in the origin.
/// </summary>
internal sealed class OwnForms : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!IsOwn(context.HttpContext.Request))
            throw new FleetException(FleetErrorKind.PermissionDenied, language => Words.PageError(language).FormOfAnotherSite);
        return next(context);
    }

    // The port too, and whether it is HTTPS: another program on this machine is another site.
    private static bool IsOwn(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own)
        && origin.GetLeftPart(UriPartial.Authority) == own.GetLeftPart(UriPartial.Authority);
}
