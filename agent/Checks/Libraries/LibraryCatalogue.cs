namespace XMailFleet.Agent.Checks.Libraries;

internal static class LibraryCatalogue
{
    public static readonly ICheck[] All =
    [
    ];
}
