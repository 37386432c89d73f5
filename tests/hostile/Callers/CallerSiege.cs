using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Hostile.Callers;

/// <summary>A published agent under callers who mean ill, while an honest one asks on and listens.</summary>
internal sealed class CallerSiege : IAsyncDisposable
{
    private const int Together = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly int _port = FreePort();
    private readonly Process _agent;
    private readonly GrpcChannel _channel;
    private readonly AgentService.AgentServiceClient _honest;

    private readonly OtherMachine _elsewhere;

    private CallerSiege(string agent, OtherMachine elsewhere)
    {
        _elsewhere = elsewhere;
        var start = new ProcessStartInfo(agent, ["serve", "--mail-root", _root.Directory, "--xmail-args", "", "--port", Text(_port), "--bind", "0.0.0.0"]);
        // As the unit has it.
        start.Environment["DOTNET_GCgen0size"] = "0x400000";
        _agent = Process.Start(start)!;
        _channel = GrpcChannel.ForAddress($"http://{elsewhere.Address}:{_port}", new GrpcChannelOptions
        {
            // By default the system calls an address of its own from that address.
            HttpHandler = new SocketsHttpHandler(),
            DisposeHttpClient = true,
        });
        _honest = new AgentService.AgentServiceClient(_channel);
    }

    /// <summary>The status of the command: 0 where the agent lived, answered all the time, and kept its bounds.</summary>
    public static async Task<int> RunAsync(string agent, int count, int seed)
    {
        await using var siege = new CallerSiege(agent, await OtherMachine.MakeAsync());
        return await siege.HoldAsync(count, seed) ? 0 : 1;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        _agent.Kill();
        await _agent.WaitForExitAsync();
        _agent.Dispose();
        await _elsewhere.DisposeAsync();
        _root.Dispose();
    }

    private async Task<bool> HoldAsync(int count, int seed)
    {
        for (var warm = 0; warm < 20; warm++) await AskAsync();
        using var watch = _honest.WatchHost(new WatchHostRequest());
        await watch.ResponseStream.MoveNext();
        var (idle, began, used) = (Resident(), Stopwatch.GetTimestamp(), _agent.TotalProcessorTime);
        using var end = new CancellationTokenSource();
        var honest = AskOnAsync(end.Token);
        var (most, next) = (idle, 0);
        await Task.WhenAll(Enumerable.Range(0, Together).Select(async _ =>
        {
            for (var number = Interlocked.Increment(ref next); number <= count; number = Interlocked.Increment(ref next))
            {
                await VisitAsync(new Random(HashCode.Combine(seed, number)), HostileCaller.Kinds[number % HostileCaller.Kinds.Count]);
                most = Math.Max(most, Resident());
            }
        }));
        var elapsed = Stopwatch.GetElapsedTime(began);
        await end.CancelAsync();
        var (answered, slowest) = await honest;
        _agent.Refresh();
        var cores = (_agent.TotalProcessorTime - used) / elapsed;
        await Task.Delay(TimeSpan.FromSeconds(5));
        await AskAsync();
        // The stream of the honest caller was never taken from him.
        _root.Write("server.key", "another");
        var told = await watch.ResponseStream.MoveNext(new CancellationTokenSource(Patience).Token);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} visits of seed {seed} in {elapsed.TotalSeconds:F0} s: idle {idle:F1} MB, at most {most:F1} MB (+{most - idle:F1}), {Resident():F1} MB five seconds later; {cores:F2} cores; "
                + $"an honest caller got {answered} answers, the slowest after {slowest.TotalSeconds:F1} s; its stream {(told ? "told a change" : "ended")}"));
        return told && answered > 0 && most - idle <= 64;
    }

    private async Task VisitAsync(Random chance, string kind)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        // Of many addresses, and of another place than the honest one.
        socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)(2 + chance.Next(200))]), 0));
        await socket.ConnectAsync(IPAddress.Loopback, _port);
        await new HostileCaller(chance).VisitAsync(kind, socket);
    }

    private async Task<(int Answered, TimeSpan Slowest)> AskOnAsync(CancellationToken end)
    {
        var (answered, slowest) = (0, TimeSpan.Zero);
        while (!end.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            await AskAsync();
            answered++;
            if (Stopwatch.GetElapsedTime(began) is var took && took > slowest) slowest = took;
            await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        }

        return (answered, slowest);
    }

    private async Task AskAsync() =>
        await _honest.DiagnoseAsync(
            new DiagnoseRequest { SkipProbes = true }, new CallOptions(deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Patience).WithWaitForReady());

    private double Resident()
    {
        _agent.Refresh();
        return _agent.WorkingSet64 / 1e6;
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
