using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

/// <summary>The hosts of the fleet, over a real channel: added, listed, changed, deleted.</summary>
public sealed class HostServiceTests : IAsyncLifetime
{
    private RunningCollector _collector = null!;
    private ScriptedAgent _agent = null!;

    public async Task InitializeAsync() => (_collector, _agent) = (await RunningCollector.StartAsync(), await ScriptedAgent.StartAsync());

    public async Task DisposeAsync()
    {
        await _collector.DisposeAsync();
        await _agent.DisposeAsync();
    }

    [Fact]
    public async Task CreateHost_OfATakenId_AlreadyExists()
    {
        await _collector.AddAsync("mx1", _agent.Address);
        var refusal = await RunningCollector.RefusalAsync(_collector.Fleet.CreateHostAsync(
            new CreateHostRequest { HostId = "mx1", Host = new Host { Address = "a:1" } }));
        Assert.Equal(StatusCode.AlreadyExists, refusal.StatusCode);
    }

    [Fact]
    public async Task CreateHost_ThatIsCutOff_IsEnteredAndPolledWhereItTookEffect()
    {
        for (var n = 0; n < 100; n++)
        {
            using var patience = new CancellationTokenSource();
            var call = _collector.Fleet.CreateHostAsync(
                new CreateHostRequest { HostId = $"mx{n}", Host = new Host { Address = _agent.Address } }, cancellationToken: patience.Token);
            await Task.Delay(n % 12);
            await patience.CancelAsync();
            await call.ResponseAsync.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        // The last of the calls may take effect after they were cut off, and between one list and the other.
        await Eventually.HoldsAsync(async () =>
        {
            var hosts = (await _collector.Fleet.ListHostsAsync(new ListHostsRequest { PageSize = 1000 })).Hosts;
            var entered = (await _collector.Fleet.ListActivitiesAsync(new ListActivitiesRequest { PageSize = 1000 })).Activities;
            return hosts.All(host => host.LastPollTime is not null)
                && hosts.Select(host => host.Name).Order().SequenceEqual(entered.Select(activity => activity.Resource).Order());
        });
    }

    [Theory]
    [InlineData("", "a:1", "host_id is missing")]
    [InlineData("MX1", "a:1", "lower-case")]
    [InlineData("-", "a:1", "lower-case")]
    [InlineData("mx1/x", "a:1", "lower-case")]
    [InlineData("mx1", "mx1", "HOST:PORT")]
    [InlineData("mx1", "mx1:0", "HOST:PORT")]
    [InlineData("mx1", "mx1:65536", "HOST:PORT")]
    [InlineData("mx1", "::1:7460", "brackets")]
    [InlineData("mx1", "http://mx1:7460", "HOST:PORT")]
    [InlineData("mx1", "user@mx1:7460", "HOST:PORT")]
    [InlineData("mx1", "mx1/path:7460", "HOST:PORT")]
    public async Task CreateHost_WithWhatCannotBe_IsInvalidAndSaysWhy(string id, string address, string says)
    {
        var refusal = await RunningCollector.RefusalAsync(_collector.Fleet.CreateHostAsync(
            new CreateHostRequest { HostId = id, Host = new Host { Address = address } }));
        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Contains(says, refusal.Detail);
    }

    [Fact]
    public async Task UnknownHost_InEveryMethod_IsNotFoundWithTheSameSentence()
    {
        var fleet = _collector.Fleet;
        const string Name = "hosts/mx9";
        Status[] refusals =
        [
            await RunningCollector.RefusalAsync(fleet.GetHostAsync(new GetHostRequest { Name = Name })),
            await RunningCollector.RefusalAsync(fleet.DeleteHostAsync(new DeleteHostRequest { Name = Name })),
            await RunningCollector.RefusalAsync(fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = Name })),
            await RunningCollector.RefusalAsync(fleet.UpdateHostAsync(new UpdateHostRequest { Host = new Host { Name = Name, Address = "a:1" } })),
            await RunningCollector.RefusalAsync(fleet.ListSnapshotsAsync(new ListSnapshotsRequest { Parent = Name })),
            await RunningCollector.RefusalAsync(fleet.GetSnapshotAsync(new GetSnapshotRequest { Name = $"{Name}/snapshots/1" })),
            await RunningCollector.RefusalAsync(fleet.ListRegressionsAsync(new ListRegressionsRequest { Parent = Name })),
            await RunningCollector.RefusalAsync(fleet.GetRegressionAsync(new GetRegressionRequest { Name = $"{Name}/regressions/1" })),
            await RunningCollector.RefusalAsync(fleet.AcknowledgeRegressionAsync(
                new AcknowledgeRegressionRequest { Name = $"{Name}/regressions/1", Author = "ann" })),
        ];
        Assert.All(refusals, refusal => Assert.Equal(
            (StatusCode.NotFound, "There is no host \"mx9\". List the hosts with FleetService.ListHosts."), (refusal.StatusCode, refusal.Detail)));
    }

    [Fact]
    public async Task Lists_WithBadPaging_AreInvalid()
    {
        var fleet = _collector.Fleet;
        Status[] refusals =
        [
            await RunningCollector.RefusalAsync(fleet.ListHostsAsync(new ListHostsRequest { PageSize = -1 })),
            await RunningCollector.RefusalAsync(fleet.ListSnapshotsAsync(new ListSnapshotsRequest { Parent = "hosts/-", PageSize = -1 })),
            await RunningCollector.RefusalAsync(fleet.ListRegressionsAsync(new ListRegressionsRequest { Parent = "hosts/-", PageSize = -1 })),
            await RunningCollector.RefusalAsync(fleet.ListHostsAsync(new ListHostsRequest { PageToken = "nonsense" })),
            await RunningCollector.RefusalAsync(fleet.ListRegressionsAsync(new ListRegressionsRequest { Parent = "hosts/-", PageToken = "AAAAAAAAAAAAAAAA" })),
            await RunningCollector.RefusalAsync(fleet.ListRegressionsAsync(new ListRegressionsRequest())),
            await RunningCollector.RefusalAsync(fleet.ListRegressionsAsync(new ListRegressionsRequest { Parent = "hosts/-", Filter = "colour = red" })),
        ];
        Assert.All(refusals, refusal => Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode));
    }

    [Fact]
    public async Task ListHosts_FilteredAndPaged_GivesEachOnce()
    {
        for (var n = 0; n < 7; n++) await _collector.AddAsync($"mx{n}", "127.0.0.1:1", ("site", n % 2 == 0 ? "tokyo" : "osaka"));
        var names = new List<string>();
        var request = new ListHostsRequest { PageSize = 2, Filter = "labels.site = tokyo" };
        do
        {
            var page = await _collector.Fleet.ListHostsAsync(request);
            names.AddRange(page.Hosts.Select(host => host.Name));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        Assert.Equal(["hosts/mx0", "hosts/mx2", "hosts/mx4", "hosts/mx6"], names);

        var first = await _collector.Fleet.ListHostsAsync(new ListHostsRequest { PageSize = 2, Filter = "labels.site = tokyo" });
        var refusal = await RunningCollector.RefusalAsync(_collector.Fleet.ListHostsAsync(new ListHostsRequest { PageToken = first.NextPageToken }));
        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    [Fact]
    public async Task ListHosts_ByTheTimeOfTheLastPoll_GivesThoseThatWereNotPolledSince()
    {
        await _collector.AddAsync("mx1", _agent.Address);
        await _collector.AddAsync("mx2", _agent.Address);
        var before = TimeProvider.System.GetUtcNow();
        await _collector.DiagnoseAsync("mx1");
        Assert.DoesNotContain("hosts/mx1", await NamesAsync(before));
        Assert.Equal(["hosts/mx1", "hosts/mx2"], await NamesAsync(before.AddHours(1)));

        async Task<IEnumerable<string>> NamesAsync(DateTimeOffset since) => (await _collector.Fleet.ListHostsAsync(
            new ListHostsRequest { Filter = $"last_poll_time < \"{since.UtcDateTime:O}\"" })).Hosts.Select(host => host.Name);
    }

    [Fact]
    public async Task UpdateHost_WithAMask_ChangesThatOnly()
    {
        await _collector.AddAsync("mx1", _agent.Address, ("site", "tokyo"));
        var changed = (await _collector.Fleet.UpdateHostAsync(new UpdateHostRequest
        {
            Host = new Host { Name = "hosts/mx1", Address = "mx1.example.test:7460" },
            UpdateMask = new FieldMask { Paths = { "labels" } },
        })).Host;
        Assert.Equal((_agent.Address, 0), (changed.Address, changed.Labels.Count));
        var refusal = await RunningCollector.RefusalAsync(_collector.Fleet.UpdateHostAsync(new UpdateHostRequest
        {
            Host = new Host { Name = "hosts/mx1" },
            UpdateMask = new FieldMask { Paths = { "verdict" } },
        }));
        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    [Fact]
    public async Task DeleteHost_ThenAddedAgain_BeginsANewHistory()
    {
        await _collector.AddAsync("mx1", _agent.Address);
        await _collector.DiagnoseAsync("mx1");
        await _collector.Fleet.DeleteHostAsync(new DeleteHostRequest { Name = "hosts/mx1" });
        await _collector.AddAsync("mx1", _agent.Address);
        await _collector.DiagnoseAsync("mx1");
        Assert.Equal(
            "hosts/mx1/snapshots/1",
            Assert.Single((await _collector.Fleet.ListSnapshotsAsync(new ListSnapshotsRequest { Parent = "hosts/-" })).Snapshots).Name);
    }
}
