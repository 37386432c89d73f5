using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using XMailFleet.Collector.Serving.Callers;
using XMailFleet.Fleet;
using XMailFleet.Fleet.Access;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>Asks the store at each request whether a session still is one: whoever was removed is out at once.</summary>
internal sealed class SessionEvents(FleetUsers users, TimeProvider time) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (Session.Of(context.Principal) is { } session && ResourceNames.UserId(session.User) is { } id
            && await users.FindAsync(id, http.RequestAborted) is { } user && session.IsOf(user, time.GetUtcNow()))
        {
            http.Features.Set(new PageVisitor(user.User.Name, user.User.Role, CollectorCallers.OriginOf(http)));
            http.Features.Set(session);
            return;
        }

        context.RejectPrincipal();
        await http.SignOutAsync(Session.Scheme);
    }
}
