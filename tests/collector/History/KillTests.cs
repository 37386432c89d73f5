using Grpc.Core;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.History;

/// <summary>The real program, killed in the midst of its writes.</summary>
public sealed class KillTests
{
    private const int Kills = 5;

    [Fact]
    public async Task Collector_KilledWhileItWrites_HasEverythingThatItAcknowledged()
    {
        using var directory = new MailRoot();
        var acknowledged = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var collector = await CollectorProcess.StartAsync(directory.Directory);
            Assert.Empty(acknowledged.Except(await NamesAsync(collector.Fleet)));
            await WriteUntilKilledAsync(collector, acknowledged, kill);
        }

        using var last = await CollectorProcess.StartAsync(directory.Directory);
        var names = await NamesAsync(last.Fleet);
        Assert.Empty(acknowledged.Except(names));
        Assert.Equal(names.Distinct().Count(), names.Count);
        Assert.Equal(0, await last.TerminateAsync());
    }

    private static async Task WriteUntilKilledAsync(CollectorProcess collector, List<string> acknowledged, int kill)
    {
        var writers = Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var n = 0; ; n++)
            {
                // A closed port: the poll that follows writes too.
                var request = new CreateHostRequest { HostId = $"h{kill}-{writer}-{n}", Host = new Host { Address = "127.0.0.1:1" } };
                try
                {
                    var created = await collector.Fleet.CreateHostAsync(request);
                    lock (acknowledged) acknowledged.Add(created.Host.Name);
                }
                catch (RpcException)
                {
                    return;
                }
            }
        }).ToList();
        var enough = (kill + 1) * 40;
        while (Count() < enough) await Task.Delay(10);
        await collector.KillAsync();
        await Task.WhenAll(writers);

        int Count()
        {
            lock (acknowledged) return acknowledged.Count;
        }
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(FleetService.FleetServiceClient fleet)
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
}
