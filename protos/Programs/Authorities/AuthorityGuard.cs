using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Authorities;

/// <summary>Answers no request that is for somebody else.</summary>
public static class AuthorityGuard
{
    // PERMISSION_DENIED.
    private const string Refused = "7";
    private const string Grpc = "application/grpc";

    /// <summary>Refuses requests under names that are not ours, before anything else looks at them.</summary>
    /// <param name="app">The server.</param>
    /// <param name="names">Ours.</param>
    /// <param name="answer">Writes what a browser gets, where pages are served.</param>
    public static void UseOwnNames(this IApplicationBuilder app, OwnNames names, Func<HttpContext, Func<Language, string>, Task>? answer = null) =>
        app.Use(async (http, next) =>
        {
            var authority = http.Request.Headers.Host is [{ } text] ? Authority.Parse(text) : null;
            if (IsBySocketFile(http) || (authority is not null && await names.HasAsync(authority))) await next(http);
            else if (IsGrpc(http)) RefuseCall(http, Sentence(authority));
            else await (answer ?? RefuseAsync)(http, Sentence(authority));
        });

    // No browser has a way there, and clients name such a server as they like.
    private static bool IsBySocketFile(HttpContext http) =>
        http.Features.Get<IConnectionEndPointFeature>()?.LocalEndPoint is UnixDomainSocketEndPoint;

    private static bool IsGrpc(HttpContext http) => http.Request.ContentType?.StartsWith(Grpc, StringComparison.OrdinalIgnoreCase) is true;

    // A name is shown only where it is one: what else stands there is the caller's, and may be made to be shown.
    private static Func<Language, string> Sentence(Authority? authority) => authority?.Name is { } name
        ? language => Words.OwnNames(language).NotOurs(name, OwnNamesSetting.OwnNames.Option.Name)
        : language => Words.OwnNames(language).NoName;

    // The status stands in the headers, where a call ends before it begins.
    private static void RefuseCall(HttpContext http, Func<Language, string> sentence)
    {
        http.Response.ContentType = Grpc;
        http.Response.Headers["grpc-status"] = Refused;
        http.Response.Headers["grpc-message"] = Uri.EscapeDataString(sentence(Language.English));
    }

    private static Task RefuseAsync(HttpContext http, Func<Language, string> sentence)
    {
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(sentence(Language.English) + "\n", http.RequestAborted);
    }
}
