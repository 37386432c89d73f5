using System.Diagnostics;
using System.Globalization;
using XMailFleet.Simulator.Access;
using XMailFleet.Simulator.Agents;
using XMailFleet.Simulator.Lives;
using XMailFleet.Testing;

namespace XMailFleet.Benchmarks;

/// <summary>
/// What polling costs a collector whose hosts do not change: virtual agents in this process, each with an identity and on a connection of its
/// own by mutual TLS, and an interval so short that the next sweep is always due. Beside it a bare loop of the same gRPC calls, in clear and by
/// mutual TLS, that keeps nothing.
/// </summary>
internal static class SweepCost
{
    private const int Polls = 30_000;

    // Both ends of each connection are in this process, which may hold 20,000 files.
    private const int BareAgents = 5000;

    private static readonly int[] Fleets = [100, 1000, 10_000];

    public static async Task MeasureAsync(params int[] fleets)
    {
        foreach (var hosts in fleets is [] ? Fleets : fleets)
        {
            var lives = Enumerable.Range(0, hosts).Select(index => new Life(index, [])).ToList();
            await using (var plain = await AgentFarm.StartAsync(lives, 0, SiteOutages.None, TimeProvider.System, keepsConnections: true))
            using (var bare = BareCalls.InClear(plain, lives.Take(BareAgents)))
                await MeasureBareAsync(bare, hosts, "in clear");
            await using var farm = await AgentFarm.StartAsync(lives, 0, SiteOutages.None, TimeProvider.System, keepsConnections: true, isEnrolled: true);
            using var data = new ScratchDirectory();
            await EnrolledFleet.MakeAsync(data.Path, lives.Select(life => (life.HostId, farm.AddressOf(life.Index))));
            await MeasureFirstAsync(farm, lives, data.Path);
            TimeSpan unchanged;
            using (var bare = BareCalls.OverMutualTls(farm, lives.Take(BareAgents), EnrolledAgents.Any)) unchanged = await MeasureBareAsync(bare, hosts, "mutual TLS");
            await MeasureKeptAsync(farm, lives, data.Path, unchanged);
        }
    }

    // Gives the time that calls take where nothing has changed.
    private static async Task<TimeSpan> MeasureBareAsync(BareCalls bare, int hosts, string how)
    {
        await bare.CallAsync(BareAgents);
        Tell(hosts, $"bare loop, {how}, whole", await bare.CallAsync(Polls), "");
        await bare.LearnAsync();
        await bare.CallAsync(BareAgents);
        var unchanged = await bare.CallAsync(Polls);
        Tell(hosts, $"bare loop, {how}, unchanged", unchanged, "");
        return unchanged;
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

    private static async Task MeasureKeptAsync(AgentFarm farm, List<Life> lives, string data, TimeSpan bare)
    {
        await using var collector = await CollectorServer.StartAsync(data, "--poll-interval", "1s", "--poll-jitter", "0");
        await WaitAsync(farm, lives.Count * 2);
        var (start, before) = (Stopwatch.GetTimestamp(), collector.ProcessorTime);
        // A small fleet is polled once a second and no faster.
        var polls = Math.Min(Polls, lives.Count * 30);
        await WaitAsync(farm, polls);
        var cost = (collector.ProcessorTime - before) / polls;
        var elapsed = Stopwatch.GetElapsedTime(start) * Polls / polls;
        Tell(lives.Count, "collector, mutual TLS, unchanged", elapsed, string.Create(
            CultureInfo.InvariantCulture,
            $", {elapsed / bare:F2} times the bare loop, {cost.TotalMilliseconds:F2} ms of processor time a poll, {collector.ResidentMegabytes:F0} MB"));
    }

    private static async Task WaitAsync(AgentFarm farm, long polls)
    {
        var end = farm.Calls + polls;
        while (farm.Calls < end) await Task.Delay(20);
    }

    private static void Tell(int hosts, string who, TimeSpan elapsed, string more) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{hosts,6} hosts, {who}: 10,000 polls in {elapsed.TotalSeconds * 10_000 / Polls:F2} s{more}"));
}
