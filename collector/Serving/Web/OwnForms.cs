using System.Net;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>
/// Lets only the collector's own pages do something. A browser that can reach the collector also visits other sites: one
/// of them may send a form here, or have its own name lead here (DNS rebinding). The first shows in the origin, the second
/// in the name.
/// </summary>
internal sealed class OwnForms(EndpointOptions options) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) || origin.Authority != request.Host.Value)
            throw Refusal(words => words.FormOfAnotherSite);
        if (!IsOwnName(request.Host.Host))
            throw Refusal(words => words.UnknownOwnName(request.Host.Host));
        return next(context);
    }

    // Nobody but the owner of a network gives out addresses, and names without a dot, in it.
    private bool IsOwnName(string name) =>
        IPAddress.TryParse(name, out _)
        || !name.Contains('.', StringComparison.Ordinal)
        || name.Equals(options.WebHost, StringComparison.OrdinalIgnoreCase);

    private static FleetException Refusal(Func<IPageErrorWords, string> sentence) =>
        new(FleetErrorKind.PermissionDenied, language => sentence(Words.PageError(language)));
}
