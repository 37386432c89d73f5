namespace XMailFleet.Texts;

internal static class LiveChecks
{
    public static readonly CheckDefinition[] All =
    [
    ];
}
