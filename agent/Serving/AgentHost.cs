using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Diagnosing.Watching;
using XMailFleet.Programs.Authorities;

namespace XMailFleet.Agent.Serving;

/// <summary>The agent as a gRPC server.</summary>
public static class AgentHost
{
    /// <summary>Whether this host tells of an XMail by itself.</summary>
    public static bool FindsXMail() => HostPlatform.Locator.Locate(new InstallationOptions(null, null)) is not null;

    /// <summary>The server, ready to start.</summary>
    public static WebApplication Build(AgentOptions options)
    {
        // An empty builder: no appsettings.json of whatever directory the user stands in, no ASPNETCORE_URLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "xmailfleet-agent" });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning);
        // A failed start is told by the command, in a sentence; the host would add its stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddSystemd();
        builder.Services.AddWindowsService(service => service.ServiceName = "XMailFleet Agent");
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        builder.Services.AddGrpcReflection();
        // An agent that answers is healthy, whatever it has to tell of its host; without any check it would be "unknown".
        builder.Services.AddGrpcHealthChecks().AddCheck("agent", () => HealthCheckResult.Healthy());
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new Diagnoser(HostPlatform.Locator, options.Installation, TimeProvider.System, options.Probes));
        builder.Services.AddHostedService<FirstLook>();
        builder.Services.AddSingleton(options.Watch).AddSingleton<HostWatch>();

        var app = builder.Build();
        app.UseOwnNames(new OwnNames(options.OwnNames));
        app.MapGrpcService<AgentGrpcService>();
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, AgentOptions options)
    {
        kestrel.AddServerHeader = false;
        // Compression saves a few bytes an answer, and has both ends keep the dates of the last sixty: of ten thousand agents a collector
        // would hold 70 MB of them.
        kestrel.AllowResponseHeaderCompression = false;
        // A collector that is gone without a word leaves its stream; the place is wanted for the next one.
        kestrel.Limits.Http2.KeepAlivePingDelay = options.Watch.Heartbeat;
        kestrel.Limits.Http2.KeepAlivePingTimeout = options.Watch.Heartbeat;
        kestrel.Listen(options.Bind, options.Port, listen => listen.Protocols = HttpProtocols.Http2);
    }
}
