using Microsoft.AspNetCore.Authentication;
using XMailFleet.Fleet;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>Begins and ends sessions, and keeps who did.</summary>
internal sealed class SignInDesk(FleetUsers users, SignInPace pace, TimeProvider time)
{
    /// <summary>Whether a link would sign in, which leaves it as it is.</summary>
    public Task<bool> IsLinkAsync(HttpContext http, string token) => users.IsSignInAsync(token, http.RequestAborted);

    /// <summary>Whether a link signs in; it does once.</summary>
    public async Task<bool> TryLinkAsync(HttpContext http, string token)
    {
        var user = await users.UseSignInAsync(token, http.RequestAborted);
        await EndAsync(http, user, "");
        return user is not null;
    }

    /// <summary>Whether name and password sign in; else how long to wait before the next try, where it is to be waited for.</summary>
    public async Task<(bool IsRight, TimeSpan? Wait)> TryPasswordAsync(HttpContext http, SignInForm form)
    {
        var address = http.Connection.RemoteIpAddress;
        var named = (await users.FindAsync(form.Name, http.RequestAborted))?.User.Name ?? "";
        if (pace.Begin(form.Name, address) is { } wait)
        {
            await WebAudit.AddAsync(http, null, named, "RESOURCE_EXHAUSTED");
            return (false, wait);
        }

        // Once begun it is waited for: who hangs up has tried all the same.
        var user = await users.CheckPasswordAsync(form.Name, form.Password, CancellationToken.None);
        if (user is not null) pace.Succeed(form.Name, address);
        await EndAsync(http, user, named);
        return (user is not null, null);
    }

    /// <summary>Ends the session of a request for good.</summary>
    public async Task SignOutAsync(HttpContext http)
    {
        var visitor = PageVisitor.Of(http);
        if (http.Features.Get<Session>() is { } session)
            await users.EndSessionAsync(ResourceNames.UserId(session.User)!, session.Id, session.End, http.RequestAborted);
        await http.SignOutAsync(Session.Scheme);
        await WebAudit.AddAsync(http, visitor, visitor?.Name ?? "", AuditLog.Done);
    }

    // A name that nobody has is not kept: what people type there by mistake is their password.
    private async Task EndAsync(HttpContext http, StoredUser? user, string named)
    {
        if (user is null)
        {
            await WebAudit.AddAsync(http, null, named, AuditLog.Unauthenticated);
            return;
        }

        await http.SignInAsync(Session.Scheme, Session.Begun(user, time.GetUtcNow()).Principal());
        await WebAudit.AddAsync(http, new PageVisitor(user.User.Name, user.User.Role, ""), user.User.Name, AuditLog.Done);
    }
}
