using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using XMailFleet.V1;

namespace XMailFleet.Programs.Callers;

/// <summary>
/// Lets each call in that its caller may make, and refuses the others before anything looks at them. A refusal is the same whatever was
/// called, so that nobody learns from it what there is.
/// </summary>
internal static class CallerGate
{
    // Whoever watches the health keeps a stream, and may be anybody.
    private const string Endless = "/grpc.health.v1.Health/Watch";
    private const int StrangersWatching = 16;

    private const string ResourceExhausted = "8";
    private const string PermissionDenied = "7";
    private const string Unauthenticated = "16";

    private const string NobodyDetail =
        "This needs an identity: a client certificate, or \"authorization: Bearer TOKEN\". On the machine itself ask by the Unix socket.";

    /// <summary>Adds it in front of all RPCs.</summary>
    public static void UseCallerGate(this IApplicationBuilder app, ICallerRegister register) => app.Use((http, next) => PassAsync(http, next, register));

    /// <summary>Who makes a request that has passed.</summary>
    public static Caller CallerOf(HttpContext http) => http.Features.Get<Caller>() ?? Caller.Nobody("");

    // As long as timers go; a stream that lasts longer is begun anew.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);

    private static readonly SemaphoreSlim Watching = new(StrangersWatching);

    private static async Task PassAsync(HttpContext http, RequestDelegate next, ICallerRegister register)
    {
        var (path, caller) = (http.Request.Path.Value ?? "", await register.IdentifyAsync(http));
        http.Features.Set(caller);
        if (MethodRules.LeastRoleOf(path) > caller.Role)
        {
            await RefuseAsync(http, caller, register);
            return;
        }

        if (path == Endless && caller.Role is Role.Unspecified)
        {
            await WatchAsync(http, next);
            return;
        }

        // What is open when he ends to be somebody ends too.
        using var ended = caller.Ended.Register(http.Abort);
        using var end = EndOf(caller, http.RequestServices.GetRequiredService<TimeProvider>());
        using var over = end?.Token.Register(http.Abort);
        await next(http);
        if (MethodRules.IsDeed(path)) await register.NoteAsync(http, caller, OutcomeOf(http.Response));
    }

    private static async Task WatchAsync(HttpContext http, RequestDelegate next)
    {
        if (!await Watching.WaitAsync(TimeSpan.Zero))
        {
            http.Response.ContentType = "application/grpc";
            http.Response.Headers["grpc-status"] = ResourceExhausted;
            return;
        }

        try
        {
            await next(http);
        }
        finally
        {
            Watching.Release();
        }
    }

    // By which a caller shows who he is ends while he has something open.
    private static CancellationTokenSource? EndOf(Caller caller, TimeProvider time)
    {
        if (caller.EndTime is not { } end) return null;
        var rest = end - time.GetUtcNow();
        return new CancellationTokenSource(rest < TimeSpan.Zero ? TimeSpan.Zero : rest < LongestTimer ? rest : LongestTimer, time);
    }

    private static Task RefuseAsync(HttpContext http, Caller caller, ICallerRegister register)
    {
        var headers = http.Response.Headers;
        http.Response.ContentType = "application/grpc";
        headers["grpc-status"] = caller.IsKnown ? PermissionDenied : Unauthenticated;
        headers["grpc-message"] = Uri.EscapeDataString(caller.IsKnown ? $"{caller.Name} may not do this." : caller.Fault ?? NobodyDetail);
        return register.NoteAsync(http, caller, caller.IsKnown ? "PERMISSION_DENIED" : "UNAUTHENTICATED");
    }

    // Of a call that failed at once the status stands in the headers, else in the trailers.
    private static string OutcomeOf(HttpResponse response)
    {
        var status = response.Headers.TryGetValue("grpc-status", out var first) ? first
            : response.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpResponseTrailersFeature>()?.Trailers["grpc-status"] ?? StringValues.Empty;
        return StatusNames.Of(status.ToString());
    }
}
