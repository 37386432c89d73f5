using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Agent.Serving.Looker;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Looking;
using XMailFleet.Diagnosing.Rehearsing;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Programs.Authorities;
using XMailFleet.Programs.Callers;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Agent.Serving;

/// <summary>The agent as a gRPC server.</summary>
public static class AgentHost
{
    /// <summary>Whether this host tells of an XMail by itself.</summary>
    public static bool FindsXMail() => HostPlatform.Locator.Locate(new InstallationOptions(null, null)) is not null;

    /// <summary>The server, ready to start.</summary>
    /// <param name="options">Everything that can be set.</param>
    /// <param name="clock">The clock; null for the system's.</param>
    /// <exception cref="StartException">It has no identity where it needs one, or one that cannot be read.</exception>
    public static WebApplication Build(AgentOptions options, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var identity = IdentityOf(options, clock);
        var limits = new CallerLimits(options.Watch.MaxStreams);
        // An empty builder: no appsettings.json of whatever directory the user stands in, no ASPNETCORE_URLS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "xmailfleet-agent" });
        builder.Logging.AddProgramLog();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options, limits, identity));
        if (OperatingSystem.IsWindows()) builder.WebHost.UseNamedPipes();
        builder.Services.AddServiceManager("XMailFleet Agent");
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = CallerLimits.MessageBytes);
        builder.Services.AddGrpcReflection();
        // An agent that answers is healthy, whatever it has to tell of its host; without any check it would be "unknown".
        builder.Services.AddGrpcHealthChecks().AddCheck("agent", () => HealthCheckResult.Healthy());
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(clock);
        AddBelonging(builder.Services, options, identity);
        var looker = LookerOf(options, clock);
        builder.Services.AddSingleton(looker).AddSingleton(new Diagnoser(looker, clock, options.Probes)).AddSingleton<DiagnosisDesk>();
        builder.Services.AddHostedService<FirstLook>();
        builder.Services.AddSingleton(options.Watch).AddSingleton<HostWatch>();

        var app = builder.Build();
        app.UseOwnNames(new OwnNames(options.OwnNames));
        app.UseCallerGate(app.Services.GetRequiredService<ICallerRegister>());
        app.Use(limits.RequestAsync);
        app.MapGrpcService<AgentGrpcService>();
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        return app;
    }

    private static OwnIdentity? IdentityOf(AgentOptions options, TimeProvider clock)
    {
        if (IdentityFile.Read(options.StateDirectory) is { } kept) return new OwnIdentity(kept, options.StateDirectory, clock);
        return IPAddress.IsLoopback(options.Bind) ? null : throw new StartException(words => words.NoIdentity(options.Bind.ToString(), "--bind"));
    }

    private static void AddBelonging(IServiceCollection services, AgentOptions options, OwnIdentity? identity)
    {
        services.AddSingleton(new LocalCallers(options.SocketGroup));
        services.AddSingleton<ICallerRegister>(provider => new AgentCallers(
            provider.GetRequiredService<LocalCallers>(), provider.GetService<OwnIdentity>(), provider.GetService<CallerCheck>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<AgentCallers>>()));
        services.AddHostedService<SocketOpening>();
        // By a factory, so that it is disposed with the container.
        if (identity is not null) services.AddSingleton(_ => identity).AddSingleton<CallerCheck>().AddHostedService<IdentityRenewal>();
    }

    private static IHostLooker LookerOf(AgentOptions options, TimeProvider clock) => options.LookerSocket is { } path
        ? new RemoteLooker(path)
        : HostLooker.OfThisHost(options.Installation, clock, options.Watch, rehearser: options.Rehearses ? Rehearser.InChild(clock) : null);

    private static void Listen(KestrelServerOptions kestrel, AgentOptions options, CallerLimits limits, OwnIdentity? identity)
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
            if (identity is null) return;
            listen.UseAgentTls(() => identity.Credentials);
            listen.Use(next => connection => limits.RecogniseAsync(connection, identity, () => next(connection)));
        });
        if (options.Socket is not { } path) return;
        LocalSocket.Listen(kestrel, path, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.Use(next => connection => limits.ConnectAsync(connection, () => next(connection)));
        });
    }
}
