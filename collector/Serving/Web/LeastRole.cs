using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>What a page asks of its visitor at least; unspecified for one that is open to all.</summary>
/// <param name="Role">The role.</param>
internal sealed record LeastRole(Role Role);
