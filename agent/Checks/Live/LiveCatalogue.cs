namespace XMailFleet.Agent.Checks.Live;

internal static class LiveCatalogue
{
    public static readonly ICheck[] All =
    [
    ];
}
