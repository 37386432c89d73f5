using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web.Routes;

/// <summary>A row of the table of pages: who may ask for it at least.</summary>
/// <param name="Method">GET or POST; a page that is got may be asked for by HEAD too.</param>
/// <param name="Pattern">As it is routed.</param>
/// <param name="Path">One of its addresses.</param>
/// <param name="Least">Unspecified for everybody.</param>
public sealed record PageRoute(string Method, string Pattern, string Path, Role Least)
{
    /// <summary>Every page and form that there is.</summary>
    public static IReadOnlyList<PageRoute> All { get; } =
    [
        new("GET", "/", "/", Role.Viewer),
        new("GET", "/regressions", "/regressions", Role.Viewer),
        new("GET", "/compare", "/compare?before=hosts/mx1/snapshots/1&after=hosts/mx1/snapshots/1", Role.Viewer),
        new("GET", "/findings", "/findings", Role.Viewer),
        new("GET", "/maintenance", "/maintenance", Role.Viewer),
        new("GET", "/hosts/{host}", "/hosts/mx1", Role.Viewer),
        new("GET", "/hosts/{host}/snapshots", "/hosts/mx1/snapshots", Role.Viewer),
        new("GET", "/hosts/{host}/snapshots/{number}", "/hosts/mx1/snapshots/1", Role.Viewer),
        new("GET", "/hosts/{host}/regressions/{number}", "/hosts/mx1/regressions/1", Role.Viewer),
        new("POST", "/hosts/{host}/regressions/{number}", "/hosts/mx1/regressions/1", Role.Operator),
        new("GET", "/{**path}", "/nowhere", Role.Viewer),
        new("GET", "/style.css", "/style.css", Role.Unspecified),
        new("GET", "/icon.svg", "/icon.svg", Role.Unspecified),
        new("GET", "/sign-in", "/sign-in", Role.Unspecified),
        new("POST", "/sign-in", "/sign-in", Role.Unspecified),
        new("GET", "/sign-in/{token}", "/sign-in/xmfs_none", Role.Unspecified),
        new("POST", "/sign-in/{token}", "/sign-in/xmfs_none", Role.Unspecified),
        new("POST", "/sign-out", "/sign-out", Role.Viewer),
    ];

    public override string ToString() => $"{Method} {Pattern}";
}
