using Grpc.Net.Client;
using XMailFleet.Testing;

namespace XMailFleet.Simulator.Access;

/// <summary>Calls by the socket of a collector: its own user may do everything there.</summary>
internal static class LocalChannel
{
    public static GrpcChannel To(string path) =>
        GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { HttpHandler = UnixSocketHandler.To(path), DisposeHttpClient = true, MaxReceiveMessageSize = null });
}
