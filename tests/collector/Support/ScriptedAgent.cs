using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>An agent on a real port that answers as the test says.</summary>
internal sealed class ScriptedAgent : IAsyncDisposable
{
    private readonly WebApplication _server;

    private ScriptedAgent(WebApplication server) => _server = server;

    /// <summary>What it answers; a test may change it between polls.</summary>
    public Func<CancellationToken, Task<Diagnosis?>> Answer { get; set; } = _ => Task.FromResult<Diagnosis?>(Facts.Healthy());

    /// <summary>What it responds to a request where <see cref="Answer"/> alone does not say it; null where that does.</summary>
    public Func<DiagnoseRequest, DiagnoseResponse>? Respond { get; set; }

    public int Calls => _calls;

    /// <summary>Whom the last call was for, as its caller says.</summary>
    public string CalledAs { get; private set; } = "";

    /// <summary>Streams of changes that are open.</summary>
    public int Streams => _streams.Count;

    /// <summary>Streams that were opened so far.</summary>
    public int StreamsBegun => _begun;

    /// <summary>Whether it knows the stream at all; an older agent does not.</summary>
    public bool OffersStream { get; set; }

    public string Address => new Uri(_server.Urls.First()).Authority;

    private int _calls;
    private int _begun;

    private readonly ConcurrentDictionary<Guid, Channel<bool>> _streams = new();

    /// <summary>Starts one.</summary>
    /// <param name="port">0 lets the system choose.</param>
    /// <param name="isEnrolled">Whether it is asked by TLS, as every agent that <see cref="EnrolledAgents"/> knows; else in clear.</param>
    public static async Task<ScriptedAgent> StartAsync(int port = 0, bool isEnrolled = false)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                if (isEnrolled) PlayedTls.Listen(listen);
            });
        });
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<Service>();
        var server = builder.Build();
        server.UseRouting();
        server.MapGrpcService<Service>();
        var agent = new ScriptedAgent(server);
        server.Services.GetRequiredService<Service>().Agent = agent;
        await server.StartAsync();
        return agent;
    }

    /// <summary>Tells of a change on each stream.</summary>
    public void Tell()
    {
        foreach (var stream in _streams.Values) stream.Writer.TryWrite(true);
    }

    /// <summary>Breaks each stream.</summary>
    public void BreakStreams()
    {
        foreach (var stream in _streams.Values) stream.Writer.TryComplete();
    }

    public void Say(Diagnosis diagnosis) => Answer = _ => Task.FromResult<Diagnosis?>(diagnosis);

    /// <summary>Never answers; a call ends with its cancellation.</summary>
    public void Hang() => Answer = async ct =>
    {
        await Task.Delay(Timeout.Infinite, ct);
        return null;
    };

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private sealed class Service : AgentService.AgentServiceBase
    {
        public ScriptedAgent Agent { get; set; } = null!;

        public override async Task<DiagnoseResponse> Diagnose(DiagnoseRequest request, ServerCallContext context)
        {
            Interlocked.Increment(ref Agent._calls);
            Agent.CalledAs = context.Host;
            if (Agent.Respond is { } respond) return respond(request);
            return new DiagnoseResponse { Diagnosis = await Agent.Answer(context.CancellationToken) };
        }

        public override async Task WatchHost(
            WatchHostRequest request, IServerStreamWriter<WatchHostResponse> responses, ServerCallContext context)
        {
            if (!Agent.OffersStream) throw new RpcException(new Status(StatusCode.Unimplemented, ""));
            var (id, changes) = (Guid.NewGuid(), Channel.CreateUnbounded<bool>());
            Agent._streams[id] = changes;
            Interlocked.Increment(ref Agent._begun);
            try
            {
                // A sign of life every second, as an agent gives on its own.
                await using var life = new Timer(_ => changes.Writer.TryWrite(false), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
                await foreach (var isChange in changes.Reader.ReadAllAsync(context.CancellationToken))
                    await responses.WriteAsync(isChange ? new WatchHostResponse { ChangedParts = { DiagnosisPart.KeyMaterial } } : new WatchHostResponse());
            }
            finally
            {
                Agent._streams.TryRemove(id, out _);
            }
        }
    }
}
