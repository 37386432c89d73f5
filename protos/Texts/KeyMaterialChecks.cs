namespace XMailFleet.Texts;

internal static class KeyMaterialChecks
{
    public static readonly CheckDefinition[] All =
    [
    ];
}
