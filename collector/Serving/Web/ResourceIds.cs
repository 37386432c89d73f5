namespace XMailFleet.Collector.Serving.Web;

internal static class ResourceIds
{
    /// <summary>The id at the end of a resource name: "mx1" of "hosts/mx1".</summary>
    public static string Last(string resourceName) => resourceName[(resourceName.LastIndexOf('/') + 1)..];
}
