using System.Net;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Fleet.Answers;

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
            throw Refusal(
                "The form was not sent by a page of this collector. Open the page of the regression and send it from there.",
                "このフォームはコレクターのページから送信されたものではありません。異常のページを開き、そこから送信してください。");
        if (!IsOwnName(request.Host.Host))
            throw Refusal(
                $"The collector does not know that it is reached by the name {request.Host.Host}. Open it by its address, or start it with "
                + $"--web-host {request.Host.Host}.",
                $"コレクターに {request.Host.Host} という名前は設定されていません。IP アドレスで開くか、--web-host {request.Host.Host} を指定して起動してください。");
        return next(context);
    }

    // Nobody but the owner of a network gives out addresses, and names without a dot, in it.
    private bool IsOwnName(string name) =>
        IPAddress.TryParse(name, out _)
        || !name.Contains('.', StringComparison.Ordinal)
        || name.Equals(options.WebHost, StringComparison.OrdinalIgnoreCase);

    private static FleetException Refusal(string english, string japanese) =>
        new(FleetErrorKind.PermissionDenied, english) { Japanese = japanese };
}
