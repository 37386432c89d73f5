using XMailFleet.Collector.Serving.Endpoints;

namespace XMailFleet.Collector.Serving.Web.Routes;

/// <summary>Makes pages on their own port alone, where the gate has asked who looks at them.</summary>
internal sealed class WebPortOnly : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        WebConnection.Is(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(Results.NotFound());
}
