using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>Who looks at a page.</summary>
/// <param name="Name">Resource name of the user: "users/ann".</param>
/// <param name="Role">What they may do.</param>
/// <param name="Origin">Address that they look from.</param>
public sealed record PageVisitor(string Name, Role Role, string Origin)
{
    /// <summary>The name alone.</summary>
    public string Id => ResourceIds.Last(Name);

    /// <summary>Who makes a request; null for nobody.</summary>
    public static PageVisitor? Of(HttpContext http) => http.Features.Get<PageVisitor>();
}
