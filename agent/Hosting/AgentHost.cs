using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using XMailFleet.Agent.Commands;
using XMailFleet.Agent.Diagnosing;
using XMailFleet.Agent.Installation;
using XMailFleet.Agent.Watching;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Hosting;

/// <summary>The agent as a gRPC server.</summary>
internal static class AgentHost
{
    /// <summary>Serves until SIGTERM, Ctrl-C or the service control manager ends it.</summary>
    /// <returns>0; 2 where the port cannot be had.</returns>
    public static async Task<int> RunAsync(AgentOptions options, CancellationToken cancellationToken)
    {
        var diagnoser = DiagnoserOf(options);
        // Beside the start of the server: whoever asks first finds what is kept of files and programs. Only cancellation throws.
        _ = Task.Run(() => diagnoser.DiagnoseAsync(skipProbes: true, options.Language, cancellationToken), cancellationToken);
        await using var app = Build(options, diagnoser);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException failure)
        {
            var (place, cause) = (new IPEndPoint(options.Bind, options.Port), failure.GetBaseException().Message.TrimEnd('.'));
            await Console.Error.WriteLineAsync(options.Language.Say(
                $"The agent cannot listen on {place}: {cause}. Choose another with --port or --bind.",
                $"エージェントは {place} で待ち受けできません（{cause}）。--port または --bind で別の値を指定してください。"));
            return CommandLine.CannotRun;
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>The server, ready to start.</summary>
    public static WebApplication Build(AgentOptions options) => Build(options, DiagnoserOf(options));

    private static Diagnoser DiagnoserOf(AgentOptions options) =>
        new(InstallationLocator.ForThisHost(), options.Installation, TimeProvider.System, options.Probes);

    private static WebApplication Build(AgentOptions options, Diagnoser diagnoser)
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
        builder.Services.AddSingleton(diagnoser);
        builder.Services.AddSingleton(options.Watch).AddSingleton<HostWatch>();

        var app = builder.Build();
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
