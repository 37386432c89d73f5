namespace XMailFleet.Collector.Serving.Web;

/// <summary>Where to go on after signing in. It comes by the address of a page, which others may have written.</summary>
internal static class OwnPath
{
    private const int Longest = 2000;

    /// <summary>The path where it is one of ours that can be gone to, else "/".</summary>
    public static string Of(string? path) => path is not null && IsOne(path) ? path : "/";

    /// <summary>Path and query of a request, as its browser sent them.</summary>
    public static string Of(HttpRequest request) => Of(request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.ToUriComponent());

    // Browsers leave tabs and line ends out, take \ for /, and // for another site.
    private static bool IsOne(string path) =>
        path is ['/', ..] and not ['/', '/', ..] && path.Length <= Longest && path.All(c => c is > ' ' and < '\x7f' and not '\\') && !IsDoor(path);

    private static bool IsDoor(string path) =>
        path.StartsWith("/sign-in", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/sign-out", StringComparison.OrdinalIgnoreCase);
}
