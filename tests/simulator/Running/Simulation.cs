using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Simulator.Access;
using XMailFleet.Simulator.Agents;
using XMailFleet.Simulator.Lives;
using XMailFleet.Simulator.Truth;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Running;

/// <summary>Lets a fleet live for some rounds under a real collector, then compares what it recorded and told with the truth.</summary>
internal sealed class Simulation : IAsyncDisposable
{
    private const int RestartEvery = 17;

    private readonly Plan _plan;
    private readonly IReadOnlyList<Life> _lives;
    private readonly SiteOutages _outages;
    private readonly SimulatedClock _clock = new(Rounds.TimeOf(0));
    private readonly CollectorUnderTest _collector;
    private readonly Watcher _watcher = new();
    private readonly List<string> _misjudged = [];

    public Simulation(Plan plan, StorageOptions storage)
    {
        _plan = plan;
        var writer = new LifeWriter(plan.Seed, plan.Rounds);
        _lives = [.. Enumerable.Range(plan.FirstHost, plan.Hosts).Select(writer.Write)];
        _outages = SiteOutages.Write(plan.Seed, plan.Sites, plan.Rounds);
        _collector = new CollectorUnderTest(Options(storage), _clock, new PlainConnector());
    }

    /// <summary>Runs it; gives every difference.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(Action<string> say)
    {
        await using var farm = await AgentFarm.StartAsync(_lives, _plan.FirstHost, _outages, _clock);
        await _collector.StartAsync();
        _watcher.Begin(_collector.Fleet);
        await farm.EnterAsync(0);
        await Parallel.ForEachAsync(_lives, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (life, ct) => await _collector.Fleet.CreateHostAsync(
            new CreateHostRequest { HostId = life.HostId, Host = new V1.Host { Address = farm.AddressOf(life.Index) } }, cancellationToken: ct));
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < _plan.Rounds; round++)
        {
            if (round > 0) await BeginAsync(round, farm);
            await FinishAsync(round, farm);
            await AcceptAsync(round);
            if (_lives is [var alone]) await TellAsync(alone, round, say);
            else say($"round {round + 1} of {_plan.Rounds}, {(round + 1) * _plan.Hosts / Stopwatch.GetElapsedTime(start).TotalSeconds:F0} polls a second");
        }

        return await CompareAsync(say);
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.DisposeAsync();
        _watcher.Dispose();
    }

    private async Task BeginAsync(int round, AgentFarm farm)
    {
        await farm.EnterAsync(round);
        foreach (var window in _lives.SelectMany(life => life.Episodes.Where(e => e.Kind is EpisodeKind.Maintenance && e.From == round), Window))
            await _collector.Fleet.CreateMaintenanceWindowAsync(new CreateMaintenanceWindowRequest { MaintenanceWindow = window });
        _clock.Set(Rounds.TimeOf(round));
        if (round % RestartEvery == RestartEvery - 1) await RestartAsync(round);
    }

    private async Task TellAsync(Life life, int round, Action<string> say)
    {
        var host = (await _collector.Fleet.GetHostAsync(new GetHostRequest { Name = $"hosts/{life.HostId}" })).Host;
        say($"{round}: {(_outages.IsDownFor(life.Index, round) ? "site down" : "")} {life.At(round)}\n   {host.Reachability} {host.LastError}");
    }

    // In the midst of the round: some hosts are polled, some are being polled, some not yet.
    private async Task RestartAsync(int round)
    {
        while ((await RemainingAsync(round)).Count > _lives.Count * 2 / 3) await Task.Delay(5);
        await _collector.StopAsync();
        await _watcher.EndAsync();
        await _collector.StartAsync();
        _watcher.Begin(_collector.Fleet);
    }

    /// <summary>Waits until every host was polled. Time moves on only when nobody but those is left who need it to pass.</summary>
    private async Task FinishAsync(int round, AgentFarm farm)
    {
        var time = Rounds.TimeOf(round);
        await UntilAsync(round, farm, remaining => remaining.All(farm.Waiting.ContainsKey));
        _clock.Set(time + VirtualAgent.Lateness);
        await UntilAsync(round, farm, remaining => remaining.All(index => farm.Waiting.ContainsKey(index) && _lives[index - _plan.FirstHost].At(round).Conduct is not Conduct.Slow));
        _clock.Set(time + Rounds.Length);
        await UntilAsync(round, farm, remaining => remaining.Count == 0);
        _misjudged.AddRange((await ListHostsAsync()).SelectMany(host => Misjudgement(host, round)));
    }

    // An answer that was lost on the way would hide until something changes in that very round.
    private IEnumerable<string> Misjudgement(V1.Host host, int round)
    {
        var life = _lives[IndexOf(host) - _plan.FirstHost];
        if (Answers(life, round) != host.Reachability is Reachability.Reachable)
            yield return $"{life.HostId}: {host.Reachability} in round {round}, {host.ConsecutiveFailures} failures: {host.LastError}";
    }

    private bool Answers(Life life, int round) => !_outages.IsDownFor(life.Index, round) && Conducts.Answers(life.At(round).Conduct);

    private async Task AcceptAsync(int round)
    {
        foreach (var life in _lives.Where(life => life.At(round) is { IsAccepted: true, PartsMissing: false } && Answers(life, round)))
        {
            var open = new ListRegressionsRequest { Parent = $"hosts/{life.HostId}", Filter = "state = OPEN", PageSize = 500 };
            foreach (var regression in (await _collector.Fleet.ListRegressionsAsync(open)).Regressions.Where(MayBeMeant))
                await AcceptAsync(regression.Name);
        }
    }

    private async Task AcceptAsync(string regression)
    {
        try
        {
            await _collector.Fleet.AcceptRegressionAsync(new AcceptRegressionRequest { Name = regression, Author = "ann" });
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.FailedPrecondition)
        {
            // The round did not show it. Where it should have, the comparison tells.
        }
    }

    private static bool MayBeMeant(Regression regression) =>
        regression is { Kind: RegressionKind.Regression, RuleId: not (RuleIds.HostUnreachable or "certificate-expired") };

    private async Task UntilAsync(int round, AgentFarm farm, Func<IReadOnlyCollection<int>, bool> isSo)
    {
        var patience = Stopwatch.StartNew();
        // Looking at a whole fleet must not take the processor from what it waits for.
        await farm.SettleAsync();
        while (await RemainingAsync(round) is var remaining && !isSo(remaining))
        {
            if (patience.Elapsed > _plan.Patience)
                throw new InvalidOperationException($"Round {round} does not end: h{remaining.First():D5} and {remaining.Count - 1} more are not polled, {Lingering(round)} let them wait.");
            await farm.SettleAsync();
        }
    }

    private int Lingering(int round) =>
        _lives.Count(life => !_outages.IsDownFor(life.Index, round) && Conducts.Waits(life.At(round).Conduct));

    /// <summary>Indexes of the hosts that were not polled in a round.</summary>
    private async Task<IReadOnlyCollection<int>> RemainingAsync(int round)
    {
        return [.. (await ListHostsAsync($"last_poll_time < \"{Rounds.TimeOf(round).UtcDateTime:O}\"")).Select(IndexOf)];
    }

    private async Task<IReadOnlyList<V1.Host>> ListHostsAsync(string filter = "")
    {
        var hosts = new List<V1.Host>(_plan.Hosts);
        var request = new ListHostsRequest { PageSize = 1000, Filter = filter };
        do
        {
            var page = await _collector.Fleet.ListHostsAsync(request);
            hosts.AddRange(page.Hosts);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return hosts;
    }

    private async Task<IReadOnlyList<string>> CompareAsync(Action<string> say)
    {
        var listed = (await ListAsync()).ToLookup(regression => regression.Host);
        var expected = _lives.ToDictionary(life => life, life => HostTruth.Tell(life, _outages, _plan.Promises, _plan.Rounds));
        await _watcher.ExpectAsync(expected.Values.Sum(records => records.Sum(record => Comparison.Told(record).Count())));
        var records = expected.Values.SelectMany(records => records).ToList();
        say($"{records.Count} records expected ({records.Count(record => record.Accepted)} accepted), {listed.Sum(host => host.Count())} listed, {_watcher.Count} events told");
        var differences = expected.SelectMany(pair => Comparison.Compare(
            pair.Key, pair.Value, [.. listed[$"hosts/{pair.Key.HostId}"]], _watcher.OfHost($"hosts/{pair.Key.HostId}"))).ToList();
        await _watcher.EndAsync();
        return [.. _misjudged, .. differences];
    }

    private async Task<List<Regression>> ListAsync()
    {
        var listed = new List<Regression>();
        var request = new ListRegressionsRequest { Parent = "hosts/-", PageSize = 500 };
        do
        {
            var page = await _collector.Fleet.ListRegressionsAsync(request);
            foreach (var regression in page.Regressions) regression.Changes.Clear();
            listed.AddRange(page.Regressions);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return listed;
    }

    private CollectorOptions Options(StorageOptions storage) => new()
    {
        Storage = storage,
        Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0, Socket = Path.Combine(storage.DataDirectory, StateFiles.Socket) },
        Polling = new PollingOptions
        {
            // A little less than a round: when one begins, everybody is due.
            Interval = Rounds.Step - TimeSpan.FromMinutes(10),
            Jitter = 0,
            // The truth is told in rounds, and what a stream brings forward comes between them.
            WatchAgents = false,
            Deadline = Rounds.Length,
            UnreachableAfter = _plan.Promises.UnreachableAfter,
            Lease = TimeSpan.FromMinutes(10),
            // Time stands still, so those that hang would keep their places.
            Concurrency = Math.Clamp(_plan.Hosts / 5, 32, 1000),
        },
        Regressions = new RegressionOptions
        {
            OpenAfter = _plan.Promises.OpenAfter,
            OpenWindow = _plan.Promises.OpenWindow,
            RecoverAfter = _plan.Promises.RecoverAfter,
            ReopenWindow = _plan.Promises.ReopenRounds * Rounds.Step,
            FlappingAfter = _plan.Promises.FlappingAfter,
            FlappingWindow = _plan.Promises.FlappingRounds * Rounds.Step,
            FlappingRecoverAfter = _plan.Promises.FlappingRecoverAfter,
        },
    };

    private static MaintenanceWindow Window(Life life, Episode episode) => new()
    {
        Host = $"hosts/{life.HostId}",
        StartTime = Timestamp.FromDateTimeOffset(Rounds.TimeOf(episode.From)),
        EndTime = Timestamp.FromDateTimeOffset(Rounds.TimeOf(episode.To)),
        Author = "ann",
    };

    private static int IndexOf(V1.Host host) => int.Parse(host.Name.AsSpan("hosts/h".Length), System.Globalization.CultureInfo.InvariantCulture);
}
