using System.Diagnostics;
using Grpc.Core;
using XMailFleet.Simulator.Access;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Hostility;

/// <summary>
/// Hostile hosts beside honest ones, under a collector that runs as a process of its own. It must live, and go on with the honest
/// ones as if they were alone.
/// </summary>
internal sealed class Siege(HostilePlan plan, CollectorProgram collector, ProcessFigures figures) : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    // Beyond its interval: what else this machine does is no fault of the collector's.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    private readonly List<string> _faults = [];
    private HostileServer _agents = null!;
    private double _most;

    public async Task<SiegeResult> RunAsync()
    {
        _agents = await HostileServer.StartAsync(plan);
        for (var host = 0; host < plan.HonestHosts; host++) await AddAsync(host);
        await UntilAsync("the honest hosts are polled", () => Task.FromResult(Honest().All(host => _agents.CallsOf(host) >= 1)));
        // What is compiled for the first question is no cost of hostile hosts.
        await AskAsync();
        var (idle, disk, processor, start) = (figures.ResidentMegabytes, figures.DiskMegabytes, figures.ProcessorSeconds, Stopwatch.GetTimestamp());
        _most = idle;
        for (var host = plan.FirstHostile; host < plan.Hosts; host++) await AddAsync(host);
        await LastAsync(start, half: true);
        _agents.KeyMatches = false;
        await LastAsync(start, half: false);
        await UntilAsync("the regression of an honest host is told", HasRegressionAsync);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var cores = (figures.ProcessorSeconds - processor) / seconds;
        await JudgeHonestAsync();
        await JudgeImpostorsAsync();
        return new SiegeResult
        {
            Faults = _faults,
            Answers = _agents.Answers,
            Seconds = seconds,
            Cores = cores,
            IdleMegabytes = idle,
            MostMegabytes = _most,
            DiskMegabytes = figures.DiskMegabytes - disk,
            HonestPolls = Honest().Min(_agents.CallsOf),
            LongestWaitSeconds = Honest().Max(host => _agents.LongestWaitOf(host).TotalSeconds),
        };
    }

    /// <summary>Takes the hostile hosts away; gives the resident memory after that time.</summary>
    public async Task<double> LeaveAsync(TimeSpan calm)
    {
        for (var host = plan.FirstHostile; host < plan.Hosts; host++) await collector.Fleet.DeleteHostAsync(new DeleteHostRequest { Name = $"hosts/{IdOf(host)}" });
        await Task.Delay(calm);
        return figures.ResidentMegabytes;
    }

    public ValueTask DisposeAsync() => _agents.DisposeAsync();

    private IEnumerable<int> Honest() => Enumerable.Range(0, plan.HonestHosts);

    private string IdOf(int host) => plan.KindOf(host) is { } kind ? $"{kind.ToString().ToLowerInvariant()}-{host}" : $"honest-{host}";

    private async Task AddAsync(int host)
    {
        var given = await _agents.Identities.AddAsync(collector.Channel, host, IdOf(host), _agents.AddressOf(host));
        await EnrolledAgents.GreetAsync(given, collector.GrpcAddress);
    }

    private async Task LastAsync(long start, bool half)
    {
        var (answers, time) = half ? (plan.Answers / 2, plan.LeastTime / 2) : (plan.Answers, plan.LeastTime);
        while (figures.IsAlive && (_agents.Answers < answers || Stopwatch.GetElapsedTime(start) < time))
        {
            await AskAsync();
            _most = Math.Max(_most, figures.ResidentMegabytes);
            await Task.Delay(Step);
        }

        if (!figures.IsAlive) throw new InvalidOperationException("The collector died.");
    }

    // What people and scripts ask all the time; its answers are of all hosts.
    private async Task AskAsync()
    {
        try
        {
            await collector.Fleet.GetFleetSummaryAsync(new GetFleetSummaryRequest(), deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Grace);
        }
        catch (RpcException error)
        {
            Fault($"the summary: {error.Status}");
        }
    }

    private async Task<bool> HasRegressionAsync()
    {
        var list = await collector.Fleet.ListRegressionsAsync(new ListRegressionsRequest { Parent = $"hosts/{IdOf(0)}", Filter = "rule_id = key-pair-mismatch" });
        return list.Regressions.Count == 1;
    }

    private async Task JudgeHonestAsync()
    {
        foreach (var host in Honest())
        {
            if (_agents.LongestWaitOf(host) > (1.2 * plan.Interval) + Grace) Fault($"{IdOf(host)} was not polled for {_agents.LongestWaitOf(host).TotalSeconds:F0} s");
            var stored = (await collector.Fleet.GetHostAsync(new GetHostRequest { Name = $"hosts/{IdOf(host)}" })).Host;
            if (stored.Reachability is not Reachability.Reachable) Fault($"{IdOf(host)} is {stored.Reachability}: {stored.LastError}");
            var list = await collector.Fleet.ListRegressionsAsync(new ListRegressionsRequest { Parent = stored.Name });
            foreach (var record in list.Regressions.Where(record => host != 0 || record.RuleId is "host-unreachable"))
                Fault($"{IdOf(host)} has a record that nobody caused: {record.RuleId} {record.Summary}");
        }
    }

    // Nobody is asked before he has shown who he is.
    private async Task JudgeImpostorsAsync()
    {
        foreach (var host in Enumerable.Range(plan.FirstHostile, plan.Hosts - plan.FirstHostile).Where(host => plan.KindOf(host) is { } kind && HostileIdentities.IsImpostor(kind)))
        {
            var name = new GetHostRequest { Name = $"hosts/{IdOf(host)}" };
            await UntilAsync($"{IdOf(host)} is polled", async () => (await collector.Fleet.GetHostAsync(name)).Host.ConsecutiveFailures > 0);
            if ((await collector.Fleet.GetHostAsync(name)).Host.LatestSnapshot.Length > 0 || _agents.CallsOf(host) > 0) Fault($"{IdOf(host)} was asked");
        }
    }

    private async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        var start = Stopwatch.GetTimestamp();
        while (figures.IsAlive && !await holds())
        {
            _most = Math.Max(_most, figures.ResidentMegabytes);
            if (Stopwatch.GetElapsedTime(start) > plan.Interval * 3 + Grace)
            {
                Fault($"not in time: {what}");
                return;
            }

            await Task.Delay(Step);
        }
    }

    private void Fault(string what)
    {
        if (_faults.Count < 50) _faults.Add(what);
    }
}
