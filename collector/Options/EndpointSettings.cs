using System.Net;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Programs.Authorities;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="EndpointOptions"/>.</summary>
internal static class EndpointSettings
{
    private static readonly EndpointOptions Defaults = new();

    public static Setting<int> GrpcPort { get; } = new("grpc-port", ValueForms.Port, words => words.GrpcPort, Defaults.GrpcPort);

    public static Setting<int> WebPort { get; } = new("web-port", ValueForms.Port, words => words.WebPort, Defaults.WebPort);

    private static Setting<IPAddress> BindAddress { get; } =
        new("bind-address", ValueForms.Address, words => words.BindAddress, Defaults.BindAddress);

    /// <summary>The socket by which the collector is asked on its own machine.</summary>
    public static Setting<string?> Socket { get; } = new("socket", ValueForms.Text("PATH"), words => words.Socket, null, words => words.SocketInDataDir);

    private static Setting<string?> SocketGroup { get; } = new("socket-group", ValueForms.Text("GROUP"), words => words.SocketGroup, null);

    public static Setting[] All { get; } = [GrpcPort, WebPort, OwnNamesSetting.OwnNames, BindAddress, .. WebSettings.All, Socket, SocketGroup];

    public static EndpointOptions Read(OptionReader reader)
    {
        var options = new EndpointOptions
        {
            BindAddress = reader.Read(BindAddress),
            GrpcPort = reader.Read(GrpcPort),
            WebPort = reader.Read(WebPort),
            Web = WebSettings.Read(reader),
            OwnNames = reader.Read(OwnNamesSetting.OwnNames),
            Socket = SocketPath.Of(reader),
            SocketGroup = reader.Read(SocketGroup),
        };
        if (options.GrpcPort == options.WebPort && options.GrpcPort != 0)
            reader.Refuse(words => words.EqualPorts(GrpcPort.Option.Name, WebPort.Option.Name, options.GrpcPort));
        return options;
    }

    /// <summary>Where a collector with these options listens.</summary>
    public static ListeningPlace[] PlacesOf(EndpointOptions options) =>
        [PlaceOf(GrpcPort, options.GrpcPort, BindAddress, options.BindAddress), PlaceOf(WebPort, options.WebPort, WebSettings.BindAddress, options.Web.BindAddress)];

    private static ListeningPlace PlaceOf(Setting port, int number, Setting bind, IPAddress address) =>
        new(new IPEndPoint(address, number), port.Option.Name, bind.Option.Name);
}
