using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="EndpointOptions"/>.</summary>
internal static class EndpointSettings
{
    public static Setting GrpcPort { get; } = new("grpc-port", "PORT", "Port of FleetService. Default 7470; 0 lets the system choose.");

    public static Setting WebPort { get; } = new("web-port", "PORT", "Port of the web reports. Default 7480; 0 lets the system choose.");

    public static Setting WebHost { get; } = new(
        "web-host", "NAME", "Name with a dot by which browsers reach the web reports, for the forms there. Default: only addresses.");

    public static Setting BindAddress { get; } = new("bind-address", "ADDRESS", "Address of both ports. Default 127.0.0.1.");

    public static Setting[] All { get; } = [GrpcPort, WebPort, WebHost, BindAddress];

    public static EndpointOptions Read(OptionReader reader)
    {
        var otherwise = new EndpointOptions();
        var options = new EndpointOptions
        {
            BindAddress = reader.Address(BindAddress, otherwise.BindAddress),
            GrpcPort = ReadPort(reader, GrpcPort, otherwise.GrpcPort),
            WebPort = ReadPort(reader, WebPort, otherwise.WebPort),
            WebHost = reader.Text(WebHost) ?? otherwise.WebHost,
        };
        if (options.GrpcPort == options.WebPort && options.GrpcPort != 0)
            reader.Refuse(
                $"--grpc-port and --web-port are both {options.GrpcPort}; each needs a port of its own.",
                $"--grpc-port と --web-port がどちらも {options.GrpcPort} です。別々のポートを指定してください。");
        return options;
    }

    public static int ReadPort(OptionReader reader, Setting setting, int otherwise) => reader.WholeNumber(setting, otherwise, 0, 65535);
}
