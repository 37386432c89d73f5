namespace XMailFleet.Agent.Checks.Keys;

internal static class KeyCatalogue
{
    public static readonly ICheck[] All =
    [
    ];
}
