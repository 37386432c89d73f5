namespace XMailFleet.Texts;

internal static class OpenSslChecks
{
    public static readonly CheckDefinition[] All =
    [
    ];
}
