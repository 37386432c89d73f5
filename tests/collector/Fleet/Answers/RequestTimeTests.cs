using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

/// <summary>Times and spans that the wire carries and no calendar holds, as programs may send them.</summary>
public sealed class RequestTimeTests : IAsyncLifetime
{
    private static readonly Timestamp Year10000 = new() { Seconds = 253_402_300_800 };

    private RunningCollector _collector = null!;

    public async Task InitializeAsync() => _collector = await RunningCollector.StartAsync();

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task AcknowledgeRegression_UntilATimeOfNoCalendar_IsRefusedAndTheFleetStaysReadable()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await _collector.AddAsync("mx1", agent.Address);
        await _collector.DiagnoseAsync("mx1");
        agent.Say(Facts.Mismatched());
        await _collector.DiagnoseAsync("mx1");
        await RefusedAsync("expire_time is no valid time", _collector.Fleet.AcknowledgeRegressionAsync(
            new() { Name = "hosts/mx1/regressions/1", Author = "ann", ExpireTime = Year10000 }));
        Assert.Null(Assert.Single(await _collector.RegressionsAsync()).Acknowledgement);
        await _collector.Fleet.GetFleetSummaryAsync(new());
    }

    [Fact]
    public async Task Request_WithATimeOfNoCalendar_IsRefusedWithTheNameOfTheField()
    {
        var window = new MaintenanceWindow { Labels = { ["site"] = "tokyo" }, Author = "ann", EndTime = Year10000 };
        await RefusedAsync("maintenance_window.end_time is no valid time", _collector.Fleet.CreateMaintenanceWindowAsync(new() { MaintenanceWindow = window }));
        window = new MaintenanceWindow { Labels = { ["site"] = "tokyo" }, Author = "ann", StartTime = new() { Nanos = -1 } };
        await RefusedAsync("maintenance_window.start_time is no valid time", _collector.Fleet.CreateMaintenanceWindowAsync(new() { MaintenanceWindow = window }));
        var host = new Host { Address = "127.0.0.1:1", CreateTime = Year10000 };
        await RefusedAsync("host.create_time is no valid time", _collector.Fleet.CreateHostAsync(new() { HostId = "mx1", Host = host }));
        var span = new Duration { Seconds = 1, Nanos = -1 };
        await RefusedAsync("expire_within is no valid duration", _collector.Fleet.GetFleetFindingsAsync(new() { ExpireWithin = span }));
    }

    private static async Task RefusedAsync<T>(string says, AsyncUnaryCall<T> call)
    {
        var refusal = await RunningCollector.RefusalAsync(call);
        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Contains(says, refusal.Detail);
    }
}
