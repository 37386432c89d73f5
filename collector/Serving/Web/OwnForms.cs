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
        var request = context.HttpContext.Request;
        if (!Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) || origin.Authority != request.Host.Value)
            throw new FleetException(FleetErrorKind.PermissionDenied, language => Words.PageError(language).FormOfAnotherSite);
        return next(context);
    }
}
