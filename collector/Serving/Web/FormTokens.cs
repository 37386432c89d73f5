using Microsoft.AspNetCore.Antiforgery;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>What a form carries to show that it comes from a page that this visitor was given.</summary>
internal static class FormTokens
{
    /// <summary>Name of the field.</summary>
    public const string Field = "form_token";

    /// <summary>The token for the forms of the page that is being made.</summary>
    public static string Make(HttpContext http) =>
        http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;

    /// <summary>Whether a form carries the token that its visitor was given.</summary>
    public static Task<bool> AreValidAsync(HttpContext http) => http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
}
