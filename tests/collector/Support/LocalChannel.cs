using System.Net.Sockets;
using Grpc.Net.Client;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Calls by the socket of a collector: its own user may do everything there.</summary>
internal static class LocalChannel
{
    public static GrpcChannel To(string path) =>
        GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { HttpHandler = Handler(path), DisposeHttpClient = true });

    public static SocketsHttpHandler Handler(string path) => new()
    {
        ConnectCallback = async (_, ct) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
