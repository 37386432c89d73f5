using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.Answers;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>Enters what somebody did by a form, and how it ended.</summary>
internal sealed class AuditedForm : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var (visitor, resource) = (PageVisitor.Of(http), WebAudit.ResourceOf(http));
        try
        {
            var answer = await next(context);
            await WebAudit.AddAsync(http, visitor, resource, AuditLog.Done);
            return answer;
        }
        catch (FleetException refusal)
        {
            await WebAudit.AddAsync(http, visitor, resource, OutcomeOf(refusal.Kind));
            throw;
        }
        catch (BadQueryException)
        {
            await WebAudit.AddAsync(http, visitor, resource, OutcomeOf(FleetErrorKind.InvalidArgument));
            throw;
        }
    }

    private static string OutcomeOf(FleetErrorKind kind) => kind switch
    {
        FleetErrorKind.InvalidArgument => "INVALID_ARGUMENT",
        FleetErrorKind.NotFound => "NOT_FOUND",
        FleetErrorKind.AlreadyExists => "ALREADY_EXISTS",
        FleetErrorKind.FailedPrecondition => "FAILED_PRECONDITION",
        FleetErrorKind.PermissionDenied => AuditLog.Denied,
        FleetErrorKind.OutOfRange => "OUT_OF_RANGE",
        _ => "UNAVAILABLE",
    };
}
