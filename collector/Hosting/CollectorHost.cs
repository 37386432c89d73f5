using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using XMailFleet.Collector.Fleet;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Web;

namespace XMailFleet.Collector.Hosting;

/// <summary>Puts a collector together: the fleet, its gRPC endpoint, its web endpoint.</summary>
internal static class CollectorHost
{
    /// <summary>A collector that is ready to start. The caller starts and disposes it.</summary>
    public static WebApplication Build(CollectorOptions options)
    {
        // An empty builder: no appsettings.json of whatever directory the user stands in, no ASPNETCORE_URLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "xmailfleet-collector" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options.Endpoints));
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<FleetCore>();
        builder.Services.AddSingleton(TimeProvider.System);
        var collector = builder.Build();
        collector.MapWebReports();
        return collector;
    }

    // Without TLS one port cannot tell HTTP/2 from HTTP/1.1, so each protocol has its own.
    private static void Listen(KestrelServerOptions kestrel, EndpointOptions endpoints)
    {
        kestrel.Listen(new IPEndPoint(endpoints.BindAddress, endpoints.GrpcPort), grpc => grpc.Protocols = HttpProtocols.Http2);
        kestrel.Listen(new IPEndPoint(endpoints.BindAddress, endpoints.WebPort), web => web.Protocols = HttpProtocols.Http1);
    }
}
