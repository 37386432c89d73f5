using System.Globalization;
using Grpc.Core;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Testing;
using XMailFleet.V1;
using Xunit.Abstractions;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>
/// The real program, killed at random moments in the midst of its writes: a few times here, some hundred times by
/// tests/crash/run.
/// </summary>
public abstract class KillTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int Writers = 4;
    private static readonly TimeSpan LongestLoad = TimeSpan.FromSeconds(2);

    private readonly ScratchDirectory _directory = new();
    private readonly HashSet<string> _created = [];
    private readonly HashSet<string> _broken = [];
    private ScriptedAgent _well = null!;
    private ScriptedAgent _ill = null!;

    /// <summary>What tells the program which store to use.</summary>
    private protected abstract string[] StoreOptions { get; }

    public virtual async Task InitializeAsync()
    {
        (_well, _ill) = (await ScriptedAgent.StartAsync(isEnrolled: true), await ScriptedAgent.StartAsync(isEnrolled: true));
        _ill.Say(Facts.Mismatched());
    }

    public async Task DisposeAsync()
    {
        await _well.DisposeAsync();
        await _ill.DisposeAsync();
    }

    public void Dispose()
    {
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Collector_KilledWhileItWrites_HasEverythingThatItAcknowledgedOnce()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("XMAILFLEET_CRASH_ROUNDS") ?? "4", CultureInfo.InvariantCulture);
        for (var round = 1; round <= rounds; round++)
        {
            using var collector = await StartAsync();
            await AssertWholeAsync(collector.Fleet);
            await LoadUntilKilledAsync(collector, round);
            if (round % 10 == 0) output.WriteLine($"round {round}: {_created.Count} hosts and {_broken.Count} regressions acknowledged");
        }

        using var last = await StartAsync();
        await AssertWholeAsync(last.Fleet);
        Assert.Equal(0, await last.TerminateAsync());
    }

    // No poll by schedule: a host has the regressions that the load made, and no others.
    private Task<CollectorProcess> StartAsync() =>
        CollectorProcess.StartAsync(_directory.Path, ["--poll-interval", "1d", "--lease", "1s", .. StoreOptions]);

    private async Task LoadUntilKilledAsync(CollectorProcess collector, int round)
    {
        var writers = Enumerable.Range(0, Writers).Select(writer => WriteAsync(collector, $"h{round}-{writer}")).ToList();
        await Task.Delay(Random.Shared.NextDouble() * LongestLoad);
        await collector.KillAsync();
        await Task.WhenAll(writers);
    }

    // A host that is well, and then is not: two polls that are acknowledged, and one regression.
    private async Task WriteAsync(CollectorProcess collector, string prefix)
    {
        var fleet = collector.Fleet;
        try
        {
            for (var n = 0; ; n++)
            {
                var id = $"{prefix}-{n}";
                var host = await collector.AddAsync(id, _well.Address);
                lock (_created) _created.Add(host.Name);
                await fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = host.Name });
                await fleet.UpdateHostAsync(new UpdateHostRequest { Host = new Host { Name = host.Name, Address = _ill.Address } });
                await fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = host.Name });
                lock (_broken) _broken.Add(host.Name);
            }
        }
        catch (RpcException)
        {
            // It was killed; what was under way was not acknowledged.
        }
    }

    private async Task AssertWholeAsync(FleetService.FleetServiceClient fleet)
    {
        var hosts = await HostNamesAsync(fleet);
        Assert.Empty(_created.Except(hosts));
        Assert.Equal(hosts.Distinct().Count(), hosts.Count);
        var regressions = await RegressionsAsync(fleet);
        Assert.Empty(_broken.Except(regressions.Select(regression => regression.Host)));
        Assert.Equal(regressions.Select(regression => regression.Host).Distinct().Count(), regressions.Count);
        Assert.All(regressions, regression => Assert.Equal(1, regression.OccurrenceCount));
    }

    private static async Task<IReadOnlyList<string>> HostNamesAsync(FleetService.FleetServiceClient fleet)
    {
        var names = new List<string>();
        var request = new ListHostsRequest { PageSize = 1000 };
        do
        {
            var page = await fleet.ListHostsAsync(request);
            names.AddRange(page.Hosts.Select(host => host.Name));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return names;
    }

    private static async Task<IReadOnlyList<Regression>> RegressionsAsync(FleetService.FleetServiceClient fleet)
    {
        var regressions = new List<Regression>();
        var request = new ListRegressionsRequest { Parent = "hosts/-", Filter = $"rule_id = {Facts.Key}", PageSize = 1000 };
        do
        {
            var page = await fleet.ListRegressionsAsync(request);
            regressions.AddRange(page.Regressions);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return regressions;
    }
}
