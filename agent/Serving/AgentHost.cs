using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using XMailFleet.Agent.Serving.Looker;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Looking;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Programs.Authorities;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Agent.Serving;

/// <summary>The agent as a gRPC server.</summary>
public static class AgentHost
{
    /// <summary>Whether this host tells of an XMail by itself.</summary>
    public static bool FindsXMail() => HostPlatform.Locator.Locate(new InstallationOptions(null, null)) is not null;

    /// <summary>The server, ready to start.</summary>
    public static WebApplication Build(AgentOptions options)
    {
        var limits = new CallerLimits(options.Watch.MaxStreams);
        // An empty builder: no appsettings.json of whatever directory the user stands in, no ASPNETCORE_URLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "xmailfleet-agent" });
        builder.Logging.AddProgramLog();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options, limits));
        builder.Services.AddServiceManager("XMailFleet Agent");
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = CallerLimits.MessageBytes);
        builder.Services.AddGrpcReflection();
        // An agent that answers is healthy, whatever it has to tell of its host; without any check it would be "unknown".
        builder.Services.AddGrpcHealthChecks().AddCheck("agent", () => HealthCheckResult.Healthy());
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        var looker = LookerOf(options);
        builder.Services.AddSingleton(looker).AddSingleton(new Diagnoser(looker, TimeProvider.System, options.Probes)).AddSingleton<DiagnosisDesk>();
        builder.Services.AddHostedService<FirstLook>();
        builder.Services.AddSingleton(options.Watch).AddSingleton<HostWatch>();

        var app = builder.Build();
        app.Use(limits.RequestAsync);
        app.UseOwnNames(new OwnNames(options.OwnNames));
        app.MapGrpcService<AgentGrpcService>();
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        return app;
    }

    private static IHostLooker LookerOf(AgentOptions options) => options.LookerSocket is { } path
        ? new RemoteLooker(path)
        : HostLooker.OfThisHost(options.Installation, TimeProvider.System, options.Watch);

    private static void Listen(KestrelServerOptions kestrel, AgentOptions options, CallerLimits limits)
    {
        kestrel.AddServerHeader = false;
        // Compression saves a few bytes an answer, and has both ends keep the dates of the last sixty: of ten thousand agents a collector
        // would hold 70 MB of them.
        kestrel.AllowResponseHeaderCompression = false;
        CallerLimits.Bound(kestrel.Limits);
        // A collector that is gone without a word leaves its stream; the place is wanted for the next one.
        kestrel.Limits.Http2.KeepAlivePingDelay = options.Watch.Heartbeat;
        kestrel.Limits.Http2.KeepAlivePingTimeout = options.Watch.Heartbeat;
        kestrel.Listen(options.Bind, options.Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.Use(next => connection => limits.ConnectAsync(connection, () => next(connection)));
        });
    }
}
