namespace XMailFleet.Agent.Checks.Configuration;

internal static class ConfigurationCatalogue
{
    public static readonly ICheck[] All =
    [
    ];
}
