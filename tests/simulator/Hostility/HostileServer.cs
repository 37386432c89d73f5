using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using XMailFleet.Simulator.Access;
using XMailFleet.Simulator.Agents;
using XMailFleet.Simulator.Lives;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Hostility;

/// <summary>The agents of a plan, on one port; each has an address of its own in 127.0.0.0/8, and shows an identity of its own.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly HostilePlan _plan;
    private readonly WebApplication _server;
    private readonly int[] _calls;
    private readonly int[] _visits;
    private readonly long[] _lastCalls;
    private readonly TimeSpan[] _longestWaits;
    private readonly Diagnosis _sound = Honest(keyMatches: true);
    private int _port;
    private long _answers;

    private HostileServer(HostilePlan plan)
    {
        (_plan, _calls, _visits, _lastCalls, _longestWaits) = (plan, new int[plan.Hosts], new int[plan.Hosts], new long[plan.Hosts], new TimeSpan[plan.Hosts]);
        Identities = new HostileIdentities(plan);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    /// <summary>What the agents show.</summary>
    public HostileIdentities Identities { get; }

    /// <summary>Whether the key of the first honest host belongs to its certificate.</summary>
    public bool KeyMatches { get; set; } = true;

    /// <summary>Answers that hostile hosts gave, or began.</summary>
    public long Answers => Interlocked.Read(ref _answers);

    public static async Task<HostileServer> StartAsync(HostilePlan plan)
    {
        var server = new HostileServer(plan);
        await server._server.StartAsync();
        server._port = new Uri(server._server.Urls.First()).Port;
        return server;
    }

    /// <summary>"HOST:PORT" of a host.</summary>
    public string AddressOf(int host) => $"127.77.{host >> 8}.{host & 255}:{_port}";

    /// <summary>How often a host was asked.</summary>
    public int CallsOf(int host) => Volatile.Read(ref _calls[host]);

    /// <summary>The longest time for which a host was not asked.</summary>
    public TimeSpan LongestWaitOf(int host) => _longestWaits[host];

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    private void Listen(KestrelServerOptions kestrel)
    {
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Listen(new IPEndPoint(IPAddress.Any, 0), listen =>
        {
            listen.Use(next => connection => MeetAsync(connection, next));
            PlayedTls.Listen(listen, (connection, _) => Identities.Of(HostAt(connection.LocalEndPoint)));
        });
    }

    private async Task MeetAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        var host = HostAt(connection.LocalEndPoint);
        var kind = _plan.KindOf(host);
        var visit = Interlocked.Increment(ref _visits[host]);
        if (kind is not { } meant || !HostileIdentities.IsImpostor(meant))
        {
            await next(connection);
            return;
        }

        // None of them is ever asked: this is its answer.
        Interlocked.Increment(ref _answers);
        await (HostileTls.IsMeant(meant) ? HostileTls.MeetAsync(connection, meant, ChanceOf(host, visit)) : next(connection));
    }

    private static int HostAt(EndPoint? place) => ((IPEndPoint)place!).Address.MapToIPv4().GetAddressBytes() is [.., var high, var low] ? (high << 8) + low : 0;

    private Random ChanceOf(int host, int call) => new(unchecked((_plan.Seed * 31) + (host * 1009) + call));

    private static Diagnosis Honest(bool keyMatches)
    {
        var now = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        var certificate = new VirtualCertificate("1", now, now.AddYears(20), ["mail.example.test"]);
        return DiagnosisMaker.Make(new Situation { Certificate = certificate, HostName = "mail", OpenSsl = "3.0.19", KeyMatches = keyMatches }, now);
    }

    private Task AnswerAsync(HttpContext context)
    {
        var host = HostAt(new IPEndPoint(context.Connection.LocalIpAddress!, 0));
        return context.Request.Path.Value!.EndsWith("/WatchHost", StringComparison.Ordinal) ? WatchAsync(context, host) : DiagnoseAsync(context, host);
    }

    private Task WatchAsync(HttpContext context, int host) => _plan.KindOf(host) switch
    {
        HostileKind.Restless or HostileKind.Changing or HostileKind.MadeUpErrors or HostileKind.Anything => HostileWire.NotifyAsync(context),
        _ => GrpcAnswers.WriteUnknownAsync(context),
    };

    private Task DiagnoseAsync(HttpContext context, int host)
    {
        var call = Interlocked.Increment(ref _calls[host]);
        Note(host);
        if (_plan.KindOf(host) is not { } kind) return HostileWire.SendAsync(context, Sound(host));
        Interlocked.Increment(ref _answers);
        return HostileWire.AnswerAsync(context, kind, () => HostileAnswers.Make(kind, _sound, _plan.Seed + host, call), ChanceOf(host, call));
    }

    // Polls of a host follow each other.
    private void Note(int host)
    {
        if (_lastCalls[host] is > 0 and var last && Stopwatch.GetElapsedTime(last) is var wait && wait > _longestWaits[host]) _longestWaits[host] = wait;
        _lastCalls[host] = Stopwatch.GetTimestamp();
    }

    private byte[] Sound(int host) => HostileAnswers.Sound(host == 0 && !KeyMatches ? Honest(keyMatches: false) : _sound);
}
