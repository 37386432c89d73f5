using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Grpc;
using XMailFleet.Collector.Serving.Web.Routes;
using XMailFleet.Collector.Serving.Web.SignIn;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.Stores;
using XMailFleet.Fleet.Polling;
using XMailFleet.Programs.Authorities;
using XMailFleet.Programs.Callers;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>Puts a collector together: history, authority, polling, the fleet, its gRPC endpoint and its web endpoint.</summary>
internal static class CollectorHost
{
    /// <summary>A collector that is ready to start; it polls from its start on. The caller disposes it.</summary>
    /// <param name="options">Everything that can be set.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="connector">Makes the connections to agents; null for those on which both sides know each other.</param>
    /// <exception cref="HistoryException">The history cannot be opened.</exception>
    /// <exception cref="StartException">The certificate of the pages cannot be used.</exception>
    public static async Task<WebApplication> BuildAsync(
        CollectorOptions options, CancellationToken ct, TimeProvider? time = null, IAgentConnector? connector = null)
    {
        time ??= TimeProvider.System;
        var certificate = WebCertificate.Of(options.Endpoints.Web, time);
        var store = await HistoryStores.OpenAsync(options.Storage, time, ct).ConfigureAwait(false);
        var belonging = await Belonging.OpenAsync(store.Members, options, time, ct).ConfigureAwait(false);
        // An empty builder: no appsettings.json of whatever directory the user stands in, no ASPNETCORE_URLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "xmailfleet-collector" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => CollectorListening.Listen(kestrel, options.Endpoints, belonging.Credentials, certificate));
        if (OperatingSystem.IsWindows()) builder.WebHost.UseNamedPipes();
        builder.Logging.AddProgramLog();
        builder.Services.AddServiceManager("XMailFleet Collector");
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc => grpc.Interceptors.Add<ErrorInterceptor>());
        builder.Services.AddGrpcReflection();
        builder.Services.AddGrpcHealthChecks().AddCheck<HistoryHealth>("history");
        builder.Services.AddSingleton(time).AddCollector(options, store).AddBelonging(belonging, connector);
        builder.Services.AddWebSignIn(isHttps: certificate is not null);

        var app = builder.Build();
        certificate?.Log = app.Services.GetRequiredService<ILogger<WebCertificate>>();
        app.UseWebProxies(options.Endpoints.Web, ForeignNamePage.WriteRefusalAsync);
        app.UseOwnNames(new OwnNames(options.Endpoints.OwnNames), ForeignNamePage.WriteAsync);
        app.MapWhen(CollectorListening.IsGrpc, MapGrpc);
        app.UseRouting();
        app.UseWebSignIn();
        app.MapWebReports();
        return app;
    }

    // Apart from the pages: neither is reached by the port of the other.
    private static void MapGrpc(IApplicationBuilder grpc)
    {
        grpc.UseCallerGate(grpc.ApplicationServices.GetRequiredService<ICallerRegister>());
        grpc.UseRouting();
        grpc.UseEndpoints(routes =>
        {
            routes.MapGrpcService<FleetGrpcService>();
            routes.MapGrpcService<AccessGrpcService>();
            routes.MapGrpcService<EnrollmentGrpcService>();
            routes.MapGrpcReflectionService();
            routes.MapGrpcHealthChecksService();
        });
    }
}
