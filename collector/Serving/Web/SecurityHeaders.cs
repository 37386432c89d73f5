namespace XMailFleet.Collector.Serving.Web;

/// <summary>Forbids a page everything that it does not need: scripts, frames, anything from elsewhere.</summary>
internal sealed class SecurityHeaders : IEndpointFilter
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Add(context.HttpContext.Response);
        return next(context);
    }

    /// <summary>Adds them to an answer.</summary>
    public static void Add(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
