using XMailFleet.Collector.Serving.Callers;
using XMailFleet.Fleet.Access;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>Enters what is done by pages in the audit log.</summary>
internal static class WebAudit
{
    /// <summary>A form that its visitor may not send.</summary>
    public static Task RefusedAsync(HttpContext http, PageVisitor? visitor) =>
        AddAsync(http, visitor, ResourceOf(http), visitor is null ? AuditLog.Unauthenticated : AuditLog.Denied);

    public static Task AddAsync(HttpContext http, PageVisitor? visitor, string resource, string outcome) =>
        http.RequestServices.GetRequiredService<AuditLog>()
            .AddAsync(visitor?.Name ?? "", CollectorCallers.OriginOf(http), MethodOf(http), resource, outcome);

    /// <summary>What a form is about: the path of a page is the name of its resource.</summary>
    public static string ResourceOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<LeastRole>() is not null && http.Request.Path.StartsWithSegments("/hosts")
            ? http.Request.Path.Value!.TrimStart('/')
            : "";

    // The pattern, and never what stands in its place: that may be a token.
    private static string MethodOf(HttpContext http) => $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}".TrimEnd();
}
