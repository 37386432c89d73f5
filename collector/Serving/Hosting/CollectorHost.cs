using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Grpc;
using XMailFleet.Collector.Serving.Web.Routes;
using XMailFleet.Collector.Serving.Web.SignIn;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.Stores;
using XMailFleet.Fleet.Sealing;
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
        var wrap = await WrappingKey.OpenAsync(store.Members, options.Storage.DataDirectory, ct).ConfigureAwait(false);
        var certificate = WebCertificate.Of(options.Endpoints.Web, time);
        // An empty builder: no appsettings.json of whatever directory the user stands in, no ASPNETCORE_URLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "xmailfleet-collector" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options.Endpoints, certificate));
        builder.Logging.AddProgramLog();
        builder.Services.AddServiceManager("XMailFleet Collector");
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc => grpc.Interceptors.Add<ErrorInterceptor>());
        builder.Services.AddGrpcReflection();
        builder.Services.AddGrpcHealthChecks().AddCheck<HistoryHealth>("history");
        builder.Services.AddSingleton(time).AddCollector(options, store).AddWebSignIn(wrap, isHttps: certificate is not null);

        var app = builder.Build();
        certificate?.Log = app.Services.GetRequiredService<ILogger<WebCertificate>>();
        app.UseWebProxies(options.Endpoints.Web, ForeignNamePage.WriteRefusalAsync);
        app.UseOwnNames(new OwnNames(options.Endpoints.OwnNames), ForeignNamePage.WriteAsync);
        app.UseRouting();
        app.UseWebSignIn();
        app.MapGrpcService<FleetGrpcService>();
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        app.MapWebReports();
        return app;
    }

    // Without TLS one port cannot tell HTTP/2 from HTTP/1.1, so each protocol has its own.
    private static void Listen(KestrelServerOptions kestrel, EndpointOptions endpoints, WebCertificate? certificate)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(new IPEndPoint(endpoints.BindAddress, endpoints.GrpcPort), grpc => grpc.Protocols = HttpProtocols.Http2);
        WebPort.Listen(kestrel, endpoints.WebPort, endpoints.Web, certificate);
    }
}
