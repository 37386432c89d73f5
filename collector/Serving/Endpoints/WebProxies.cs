using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Endpoints;

/// <summary>Proxies before the pages. What they say of a browser is believed; what anybody else says so is not looked at.</summary>
internal static class WebProxies
{
    /// <summary>Adds it in front of all that asks where a request comes from, and under which name.</summary>
    /// <param name="app">The server.</param>
    /// <param name="options">Which proxies.</param>
    /// <param name="answer">Writes what a browser gets that goes round them.</param>
    public static void UseWebProxies(this IApplicationBuilder app, WebOptions options, Func<HttpContext, Func<Language, string>, Task> answer)
    {
        if (options.Proxies.Count == 0) return;
        app.UseWhen(WebConnection.Is, web =>
        {
            if (options.Certificate is null) web.Use((http, next) => IsFromProxy(http, options) ? next(http) : RefuseAsync(http, answer));
            web.UseForwardedHeaders(Believing(options));
        });
    }

    private static ForwardedHeadersOptions Believing(WebOptions options)
    {
        var believing = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            // One named proxy may stand before another; whatever an unnamed one says ends the row.
            ForwardLimit = null,
        };
        believing.KnownProxies.Clear();
        believing.KnownIPNetworks.Clear();
        foreach (var proxy in options.Proxies) believing.KnownProxies.Add(proxy);
        return believing;
    }

    // In clear nobody else is answered, or a password would go over the network after all.
    private static bool IsFromProxy(HttpContext http, WebOptions options) =>
        http.Connection.RemoteIpAddress is { } remote && (IPAddress.IsLoopback(Plain(remote)) || options.Proxies.Any(proxy => Plain(proxy).Equals(Plain(remote))));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static Task RefuseAsync(HttpContext http, Func<HttpContext, Func<Language, string>, Task> answer) =>
        answer(http, language => Words.SignIn(language).ThroughTheProxy);
}
