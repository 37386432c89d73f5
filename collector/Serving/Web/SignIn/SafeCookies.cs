using Microsoft.AspNetCore.Authentication.Cookies;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>
/// Over HTTPS a cookie has the name by which browsers take it from this very site alone (<c>__Host-</c>): no other site of the domain can
/// put one in its place.
/// </summary>
internal sealed class SafeCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
