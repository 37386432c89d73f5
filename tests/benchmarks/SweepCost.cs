using System.Diagnostics;
using System.Globalization;
using Grpc.Net.Client;
using XMailFleet.Simulator.Access;
using XMailFleet.Simulator.Agents;
using XMailFleet.Simulator.Lives;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>
/// What polling costs a collector whose hosts do not change: virtual agents in this process, each with an identity and on a connection of its
/// own by mutual TLS, and an interval so short that the next sweep is always due. Beside it a bare loop of gRPC calls in clear that keeps nothing.
/// </summary>
internal static class SweepCost
{
    private const int Polls = 30_000;
    private const int Concurrency = 32;

    // Both ends of each connection are in this process, which may hold 20,000 files.
    private const int BareAgents = 5000;

    private static readonly int[] Fleets = [100, 1000, 10_000];

    public static async Task MeasureAsync()
    {
        foreach (var hosts in Fleets)
        {
            var lives = Enumerable.Range(0, hosts).Select(index => new Life(index, [])).ToList();
            await using (var plain = await AgentFarm.StartAsync(lives, 0, SiteOutages.None, TimeProvider.System, keepsConnections: true))
                await MeasureBareAsync(plain, lives);
            await using var farm = await AgentFarm.StartAsync(lives, 0, SiteOutages.None, TimeProvider.System, keepsConnections: true, isEnrolled: true);
            using var data = new ScratchDirectory();
            await EnrolledFleet.MakeAsync(data.Path, lives.Select(life => (life.HostId, farm.AddressOf(life.Index))));
            await MeasureFirstAsync(farm, lives, data.Path);
            await MeasureKeptAsync(farm, lives, data.Path);
        }
    }

    private static async Task MeasureBareAsync(AgentFarm farm, List<Life> lives)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var agents = lives.Take(BareAgents).ToList().ConvertAll(life => new AgentService.AgentServiceClient(GrpcChannel.ForAddress(
            $"http://{farm.AddressOf(life.Index)}", new GrpcChannelOptions { HttpClient = client })));
        async Task PollAsync(int polls) => await Parallel.ForAsync(
            0, polls, new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
            async (poll, ct) => await agents[poll % agents.Count].DiagnoseAsync(new DiagnoseRequest(), cancellationToken: ct));
        await PollAsync(agents.Count);
        var start = Stopwatch.GetTimestamp();
        await PollAsync(Polls);
        Tell(lives.Count, "bare loop", Stopwatch.GetElapsedTime(start), "");
    }

    // From the start of the process until every agent was asked, each on a connection with a handshake of its own.
    private static async Task MeasureFirstAsync(AgentFarm farm, List<Life> lives, string data)
    {
        var start = Stopwatch.GetTimestamp();
        await using var collector = await CollectorServer.StartAsync(data, "--poll-interval", "1h");
        while (farm.Asked < lives.Count) await Task.Delay(20);
        var elapsed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{lives.Count,6} hosts, first sweep: {elapsed.TotalSeconds:F1} s with the start of the process, {collector.ProcessorTime.TotalMilliseconds / lives.Count:F2} ms of processor time a host, {collector.ResidentMegabytes:F0} MB"));
    }

    private static async Task MeasureKeptAsync(AgentFarm farm, List<Life> lives, string data)
    {
        await using var collector = await CollectorServer.StartAsync(data, "--poll-interval", "1s", "--poll-jitter", "0");
        await WaitAsync(farm, lives.Count * 2);
        var (start, before) = (Stopwatch.GetTimestamp(), collector.ProcessorTime);
        // A small fleet is polled once a second and no faster.
        var polls = Math.Min(Polls, lives.Count * 30);
        await WaitAsync(farm, polls);
        var cost = (collector.ProcessorTime - before) / polls;
        Tell(lives.Count, "collector", Stopwatch.GetElapsedTime(start) * Polls / polls, string.Create(
            CultureInfo.InvariantCulture, $", {cost.TotalMilliseconds:F2} ms of processor time a poll, {collector.ResidentMegabytes:F0} MB"));
    }

    private static async Task WaitAsync(AgentFarm farm, long polls)
    {
        var end = farm.Calls + polls;
        while (farm.Calls < end) await Task.Delay(20);
    }

    private static void Tell(int hosts, string who, TimeSpan elapsed, string more) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{hosts,6} hosts, {who,-9}: 10,000 polls in {elapsed.TotalSeconds * 10_000 / Polls:F1} s{more}"));
}
