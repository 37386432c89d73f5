using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Benchmarks;

/// <summary>A port of loopback that nobody listens on.</summary>
internal static class FreePort
{
    public static string Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
