using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>Lets only forms do something that carry what their visitor was given.</summary>
internal sealed class FormTokenCheck : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        await SmallForm.ReadAsync(http.Request, http.RequestAborted);
        if (await FormTokens.AreValidAsync(http)) return await next(context);
        await WebAudit.AddAsync(http, PageVisitor.Of(http), WebAudit.ResourceOf(http), Fleet.Access.AuditLog.Denied);
        throw new FleetException(FleetErrorKind.PermissionDenied, language => Words.SignIn(language).FormOutdated);
    }
}
