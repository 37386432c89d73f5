using System.Diagnostics;
using Grpc.Core;
using Grpc.Health.V1;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>The real program, whose history is on a file system of its own that becomes full.</summary>
[Trait("Needs", "tmpfs")]
public abstract class FullDiskTests : IAsyncLifetime, IDisposable
{
    // So that some writes succeed before one does not.
    private const long RoomLeft = 200_000;

    private readonly ScratchDirectory _disk = new();
    private readonly ScratchDirectory _elsewhere = new();

    protected FullDiskTests() => Run("mount", "-t", "tmpfs", "-o", "mode=0700,size=40m", "tmpfs", Disk);

    /// <summary>Where the disk is mounted.</summary>
    protected string Disk => _disk.Path;

    /// <summary>A directory that has room.</summary>
    protected string Elsewhere => _elsewhere.Path;

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Run("umount", Disk);
        _disk.Dispose();
        _elsewhere.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a collector on the history on the disk, which polls nobody meanwhile.</summary>
    private protected abstract Task<CollectorProcess> StartAsync();

    [Fact]
    public async Task Collector_WhoseDiskIsFull_SaysSoCanBeReadLosesNothingAndGoesOnWhenThereIsRoom()
    {
        var acknowledged = new List<string>();
        using (var collector = await StartAsync())
        {
            var refusal = await FillAsync(collector.Fleet, acknowledged);
            Assert.Equal(StatusCode.Unavailable, refusal.StatusCode);
            // Whether it is this write that fails, or one before it that has closed the history.
            Assert.Contains("No space left", refusal.Detail);
            await AssertHasAsync(collector.Fleet, acknowledged);
            Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, await collector.HealthAsync());
            MakeRoom();
            await AddAsync(collector.Fleet, "later", acknowledged);
            await AssertHasAsync(collector.Fleet, acknowledged);
            Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, await collector.HealthAsync());
            await AssertAuditedAsync(collector.Access, acknowledged.Count);
            await collector.KillAsync();
        }

        using var again = await StartAsync();
        await AssertHasAsync(again.Fleet, acknowledged);
    }

    [Fact]
    public async Task Collector_KilledOnAFullDisk_HasEverythingWhenThereIsRoom()
    {
        var acknowledged = new List<string>();
        using (var collector = await StartAsync())
        {
            await FillAsync(collector.Fleet, acknowledged);
            await collector.KillAsync();
        }

        MakeRoom();
        using var again = await StartAsync();
        await AssertHasAsync(again.Fleet, acknowledged);
    }

    private string Ballast => Path.Combine(Disk, "ballast");

    private void TakeRoom() =>
        Run("fallocate", "--length", $"{new DriveInfo(Disk).AvailableFreeSpace - RoomLeft}", Ballast);

    private void MakeRoom() => File.Delete(Ballast);

    private async Task<Status> FillAsync(FleetService.FleetServiceClient fleet, List<string> acknowledged)
    {
        TakeRoom();
        try
        {
            for (var n = 0; ; n++) await AddAsync(fleet, $"h{n}", acknowledged);
        }
        catch (RpcException refusal)
        {
            return refusal.Status;
        }
    }

    private static async Task AddAsync(FleetService.FleetServiceClient fleet, string id, List<string> acknowledged)
    {
        var host = new Host { Address = "127.0.0.1:1", Labels = { ["filler"] = new string('x', 250) } };
        acknowledged.Add((await fleet.CreateHostAsync(new CreateHostRequest { HostId = id, Host = host })).Host.Name);
    }

    private static async Task AssertHasAsync(FleetService.FleetServiceClient fleet, List<string> acknowledged)
    {
        var page = await fleet.ListHostsAsync(new ListHostsRequest { PageSize = 1000 });
        Assert.Empty(page.NextPageToken);
        Assert.Empty(acknowledged.Except(page.Hosts.Select(host => host.Name)));
    }

    // What the disk did not take has waited: each host that was made, and the one that was not.
    private static async Task AssertAuditedAsync(AccessService.AccessServiceClient access, int made)
    {
        var creations = (await access.ListAuditEntriesAsync(new ListAuditEntriesRequest { PageSize = 1000 })).AuditEntries
            .Where(entry => entry.Method.EndsWith("/CreateHost", StringComparison.Ordinal)).ToList();
        Assert.Equal(made, creations.Count(entry => entry.Outcome is "OK"));
        Assert.Single(creations, entry => entry.Outcome is "UNAVAILABLE");
    }

    private static void Run(params string[] call)
    {
        using var process = Process.Start(call[0], call[1..]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
