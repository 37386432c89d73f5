using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads all options of a collector.</summary>
internal static class CollectorSettings
{
    public static Setting[] All { get; } = [.. StorageSettings.All, .. EndpointSettings.All, .. PollingSettings.All, .. RegressionSettings.All];

    public static CollectorOptions Read(OptionReader reader) => new()
    {
        Storage = StorageSettings.Read(reader),
        Endpoints = EndpointSettings.Read(reader),
        Polling = PollingSettings.Read(reader),
        Regressions = RegressionSettings.Read(reader),
    };
}
