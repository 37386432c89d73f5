using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Grpc;
using XMailFleet.Collector.Serving.Web.Routes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.Stores;
using XMailFleet.Programs.Authorities;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>Puts a collector together: history, polling, the fleet, its gRPC endpoint and its web endpoint.</summary>
internal static class CollectorHost
{
    /// <summary>A collector that is ready to start; it polls from its start on. The caller disposes it.</summary>
    /// <exception cref="HistoryException">The history cannot be opened.</exception>
    public static async Task<WebApplication> BuildAsync(CollectorOptions options, CancellationToken ct, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var store = await HistoryStores.OpenAsync(options.Storage, time, ct).ConfigureAwait(false);
        // An empty builder: no appsettings.json of whatever directory the user stands in, no ASPNETCORE_URLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "xmailfleet-collector" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options.Endpoints));
        builder.Logging.AddProgramLog();
        builder.Services.AddServiceManager("XMailFleet Collector");
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc => grpc.Interceptors.Add<ErrorInterceptor>());
        builder.Services.AddGrpcReflection();
        builder.Services.AddGrpcHealthChecks().AddCheck<HistoryHealth>("history");
        builder.Services.AddSingleton(time).AddCollector(options, store);

        var app = builder.Build();
        app.UseOwnNames(new OwnNames(options.Endpoints.OwnNames), ForeignNamePage.WriteAsync);
        app.UseRouting();
        app.MapGrpcService<FleetGrpcService>();
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        app.MapWebReports();
        return app;
    }

    // Without TLS one port cannot tell HTTP/2 from HTTP/1.1, so each protocol has its own.
    private static void Listen(KestrelServerOptions kestrel, EndpointOptions endpoints)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(new IPEndPoint(endpoints.BindAddress, endpoints.GrpcPort), grpc => grpc.Protocols = HttpProtocols.Http2);
        kestrel.Listen(new IPEndPoint(endpoints.BindAddress, endpoints.WebPort), web => web.Protocols = HttpProtocols.Http1);
    }
}
