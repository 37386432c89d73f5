using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Rounds;
using XMailFleet.Simulator.Access;
using XMailFleet.Simulator.Agents;
using XMailFleet.Simulator.Lives;
using XMailFleet.Testing;

namespace XMailFleet.Benchmarks;

/// <summary>
/// A poll over mutual TLS on a kept connection, beside one in clear: two collectors and their virtual agents in this process, asked in turn. So
/// both ends of TLS are counted, and the agents' end is .NET's.
/// </summary>
internal static class TlsCost
{
    private const int Agents = 200;
    private const int Turns = 12;
    private const int PollsPerTurn = 2000;
    private const int Concurrency = 16;

    private static readonly List<Life> Lives = [.. Enumerable.Range(0, Agents).Select(index => new Life(index, []))];

    public static async Task MeasureAsync()
    {
        await using var plain = await Side.StartAsync(isEnrolled: false);
        await using var tls = await Side.StartAsync(isEnrolled: true);
        // What is compiled for the first polls is no cost of either.
        for (var turn = 0; turn < 3; turn++)
        {
            await plain.PollAsync();
            await tls.PollAsync();
        }

        var (clear, mutual) = (new List<Cost>(), new List<Cost>());
        for (var turn = 0; turn < Turns; turn++)
        {
            clear.Add(await plain.PollAsync());
            mutual.Add(await tls.PollAsync());
        }

        Tell("elapsed", clear.ConvertAll(cost => cost.Elapsed), mutual.ConvertAll(cost => cost.Elapsed));
        Tell("processor", clear.ConvertAll(cost => cost.Processor), mutual.ConvertAll(cost => cost.Processor));
    }

    // Of pairs that followed each other: what else the machine does is the same for both.
    private static void Tell(string what, List<TimeSpan> clear, List<TimeSpan> mutual)
    {
        var ratios = clear.Zip(mutual, (one, other) => other / one).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: in clear {Median(clear) / PollsPerTurn * 1000:F0} µs a poll, over mutual TLS {Median(mutual) / PollsPerTurn * 1000:F0} µs; ratio {ratios[Turns / 2]:F2} (median of {Turns}, {ratios[0]:F2} to {ratios[^1]:F2})"));
    }

    private static double Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2).TotalMilliseconds;

    private sealed record Cost(TimeSpan Elapsed, TimeSpan Processor);

    private sealed class Side(ScratchDirectory directory, AgentFarm farm, WebApplication collector) : IAsyncDisposable
    {
        public static async Task<Side> StartAsync(bool isEnrolled)
        {
            var directory = new ScratchDirectory();
            var farm = await AgentFarm.StartAsync(Lives, 0, SiteOutages.None, TimeProvider.System, keepsConnections: true, isEnrolled);
            var options = new CollectorOptions
            {
                Storage = new StorageOptions { DataDirectory = directory.Path },
                Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0 },
                Polling = new PollingOptions { Interval = TimeSpan.FromDays(1), WatchAgents = false },
            };
            var app = await CollectorHost.BuildAsync(options, CancellationToken.None, connector: isEnrolled ? null : new PlainConnector());
            await EnrolledFleet.LetInAsync(app.Services, Lives.Select(life => (life.HostId, farm.AddressOf(life.Index))));
            return new Side(directory, farm, app);
        }

        public async Task<Cost> PollAsync()
        {
            var polls = collector.Services.GetRequiredService<HostPolls>();
            using var process = Process.GetCurrentProcess();
            var (start, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
            await Parallel.ForAsync(0, PollsPerTurn, new ParallelOptions { MaxDegreeOfParallelism = Concurrency }, async (poll, ct) =>
            {
                var outcome = await polls.PollNowAsync(Lives[poll % Agents].HostId, ct);
                if (outcome?.Result.Failure is { } failure) throw new InvalidOperationException(failure.Describe(""));
            });
            var elapsed = Stopwatch.GetElapsedTime(start);
            process.Refresh();
            return new Cost(elapsed, process.TotalProcessorTime - before);
        }

        public async ValueTask DisposeAsync()
        {
            await collector.DisposeAsync();
            await farm.DisposeAsync();
            directory.Dispose();
        }
    }
}
