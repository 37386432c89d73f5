using System.Globalization;
using Google.Protobuf;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>What a list item is known by, so that the same item is found in another diagnosis.</summary>
internal static class ListItemKeys
{
    // Every field below an item has its key in the path.
    private const int Limit = 200;

    public static string Of(IMessage item, int index) => ValueText.Cut(Whole(item, index), Limit);

    private static string Whole(IMessage item, int index) => item switch
    {
        ServiceConfig service => Name(service.Service),
        Probe probe => $"{Name(probe.Service)} {probe.Address}:{probe.Port}",
        CheckResult { Subject: "" } result => result.CheckId,
        CheckResult result => $"{result.CheckId} {result.Subject}",
        OpenSslLibrary library => library.Path,
        UntrustedCommand command => command.Path,
        Setting setting => setting.Name,
        RelatedSetting setting => $"{setting.File} {setting.Name}",
        IgnoredInput input => input.Location,
        StartObstacle obstacle => $"{obstacle.CheckId} {obstacle.Subject}",
        CaDirectoryEntry entry => entry.Name,
        StrayKey key => key.File?.Path ?? "",
        V1.Endpoint endpoint => $"{endpoint.Address}:{endpoint.Port}",
        // A chain is compared place by place: a renewal changes the leaf, it does not add and remove certificates.
        _ => index.ToString(CultureInfo.InvariantCulture),
    };

    // The name in the proto, "SMTP_STARTTLS".
    private static string Name(Service service) =>
        ServiceConfig.Descriptor.FindFieldByNumber(ServiceConfig.ServiceFieldNumber).EnumType
            .FindValueByNumber((int)service)?.Name["SERVICE_".Length..] ?? "";
}
