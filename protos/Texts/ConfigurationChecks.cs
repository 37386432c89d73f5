namespace XMailFleet.Texts;

internal static class ConfigurationChecks
{
    public static readonly CheckDefinition[] All =
    [
    ];
}
