using Grpc.Core;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>Somebody watches while the real program is killed in the midst of its writes, again and again.</summary>
public sealed class WatchKillTests : IAsyncLifetime, IDisposable
{
    private const int Kills = 4;
    private const int EventsPerLife = 8;

    private readonly MailRoot _directory = new();
    private readonly List<WatchRegressionsResponse> _seen = [];
    private ScriptedAgent _agent = null!;
    private bool _broken;

    public async Task InitializeAsync() => _agent = await ScriptedAgent.StartAsync(isEnrolled: true);

    public async Task DisposeAsync() => await _agent.DisposeAsync();

    // xunit calls DisposeAsync before this.
    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Watch_ResumedAfterEachKill_HasEveryEventOnce()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            using var collector = await StartAsync();
            if (kill == 0) await AddAsync(collector);
            await WatchUntilKilledAsync(collector);
        }

        using var last = await StartAsync();
        await FlipAsync(last.Fleet);
        // Every event is of this one regression, and it counts them.
        var all = (await last.Fleet.GetRegressionAsync(new GetRegressionRequest { Name = "hosts/mx1/regressions/1" })).Regression.Events.Count;
        var expected = all - _seen[0].Regression.Events.Count + 1;
        _seen.AddRange(await ReadAsync(last.Fleet, _seen[^1].ResumeToken, expected - _seen.Count));
        Assert.Equal(Enumerable.Range(_seen[0].Regression.Events.Count, expected), _seen.Select(response => response.Regression.Events.Count));

        var replayed = await ReadAsync(last.Fleet, _seen[0].ResumeToken, expected - 1);
        Assert.Equal(_seen.Skip(1).Select(response => response.ResumeToken), replayed.Select(response => response.ResumeToken));
    }

    // It must not count as flapping, which is silent.
    private Task<CollectorProcess> StartAsync() => CollectorProcess.StartAsync(
        _directory.Directory, "--poll-interval", "1d", "--flapping-after", "30", "--flapping-window", "1m", "--reopen-window", "7d");

    private async Task AddAsync(CollectorProcess collector)
    {
        await collector.AddAsync("mx1", _agent.Address);
        await collector.Fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = "hosts/mx1" });
    }

    private async Task WatchUntilKilledAsync(CollectorProcess collector)
    {
        var token = _seen.Count == 0 ? "" : _seen[^1].ResumeToken;
        using var watch = collector.Fleet.WatchRegressions(new WatchRegressionsRequest { Parent = "hosts/-", ResumeToken = token });
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = CollectAsync(watch, _seen.Count + EventsPerLife, enough);
        var flipping = FlipUntilRefusedAsync(collector.Fleet);
        await enough.Task;
        await collector.KillAsync();
        await Task.WhenAll(reading, flipping);
    }

    private async Task CollectAsync(AsyncServerStreamingCall<WatchRegressionsResponse> watch, int count, TaskCompletionSource enough)
    {
        try
        {
            while (await watch.ResponseStream.MoveNext(default))
            {
                _seen.Add(watch.ResponseStream.Current);
                if (_seen.Count >= count) enough.TrySetResult();
            }
        }
        catch (RpcException killed)
        {
            enough.TrySetException(killed);
        }
    }

    private async Task FlipUntilRefusedAsync(FleetService.FleetServiceClient fleet)
    {
        try
        {
            while (true) await FlipAsync(fleet);
        }
        catch (RpcException)
        {
            // Killed.
        }
    }

    private async Task FlipAsync(FleetService.FleetServiceClient fleet)
    {
        _broken = !_broken;
        _agent.Say(_broken ? Facts.Mismatched() : Facts.Healthy());
        await fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = "hosts/mx1" });
    }

    private static async Task<List<WatchRegressionsResponse>> ReadAsync(FleetService.FleetServiceClient fleet, string token, int count)
    {
        var read = new List<WatchRegressionsResponse>();
        using var watch = fleet.WatchRegressions(new WatchRegressionsRequest { Parent = "hosts/-", ResumeToken = token });
        while (read.Count < count && await watch.ResponseStream.MoveNext(default)) read.Add(watch.ResponseStream.Current);
        return read;
    }
}
