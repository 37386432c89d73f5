using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

/// <summary>Maintenance windows and what people did, through gRPC.</summary>
public sealed class MaintenanceServiceTests : IAsyncLifetime
{
    private RunningCollector _collector = null!;

    public async Task InitializeAsync() => _collector = await RunningCollector.StartAsync();

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task CreateMaintenanceWindow_ThenRestart_ThenDelete_IsKeptUntilThen()
    {
        await _collector.AddAsync("mx1", "127.0.0.1:1");
        var window = await CreateAsync(OfHost(), "night-1");
        Assert.Equal("maintenanceWindows/night-1", window.Name);
        await _collector.RestartAsync();
        Assert.Equal(window, (await _collector.Fleet.GetMaintenanceWindowAsync(new() { Name = window.Name })).MaintenanceWindow);

        await _collector.Fleet.DeleteMaintenanceWindowAsync(new() { Name = window.Name, Author = "bob", Note = "done early" });
        Assert.Empty((await _collector.Fleet.ListMaintenanceWindowsAsync(new())).MaintenanceWindows);
        var activities = (await _collector.Fleet.ListActivitiesAsync(new())).Activities;
        Assert.Equal(
            [ActivityKind.MaintenanceWindowDeleted, ActivityKind.MaintenanceWindowCreated, ActivityKind.HostCreated],
            activities.Select(activity => activity.Kind));
        Assert.Equal(($"local/{Environment.UserName}", "bob", "done early"), (activities[0].Author, activities[0].OnBehalfOf, activities[0].Note));
    }

    [Fact]
    public async Task ListMaintenanceWindows_InPages_GivesEachOnceLastEndFirst()
    {
        for (var n = 1; n <= 5; n++)
        {
            var window = OfLabel();
            window.EndTime = In(TimeSpan.FromHours(n));
            await CreateAsync(window, $"w{n}");
        }

        var seen = new List<string>();
        var request = new ListMaintenanceWindowsRequest { PageSize = 2 };
        do
        {
            var page = await _collector.Fleet.ListMaintenanceWindowsAsync(request);
            seen.AddRange(page.MaintenanceWindows.Select(window => window.Name["maintenanceWindows/".Length..]));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        Assert.Equal(["w5", "w4", "w3", "w2", "w1"], seen);
    }

    [Fact]
    public async Task CreateMaintenanceWindow_WithWhatCannotBe_IsRefusedWithASentence()
    {
        await _collector.AddAsync("mx1", "127.0.0.1:1");
        await CreateAsync(OfHost(), "w1");
        await RefusedAsync(OfHost(), StatusCode.AlreadyExists, "already", "w1");
        await RefusedAsync(OfHost(w => w.EndTime = null), StatusCode.InvalidArgument, "end_time is missing");
        await RefusedAsync(OfHost(w => w.StartTime = In(TimeSpan.FromHours(2))), StatusCode.InvalidArgument, "not after its start_time");
        await RefusedAsync(OfHost(w => w.EndTime = In(TimeSpan.FromDays(400))), StatusCode.InvalidArgument, "366 days");
        await RefusedAsync(OfHost(w => w.Labels.Add("site", "tokyo")), StatusCode.InvalidArgument, "either");
        await RefusedAsync(OfHost(w => w.Host = ""), StatusCode.InvalidArgument, "either");
        await RefusedAsync(OfHost(w => w.Host = "hosts/-"), StatusCode.InvalidArgument, "name of a host");
        await RefusedAsync(OfHost(w => w.Host = "hosts/mx9"), StatusCode.NotFound, "no host");
        await RefusedAsync(OfHost(), StatusCode.InvalidArgument, "lower-case", "NIGHT");
        await RefusedAsync(null, StatusCode.InvalidArgument, "maintenance_window is missing");
    }

    [Fact]
    public async Task DeleteMaintenanceWindow_OfNone_IsNotFound()
    {
        var refusal = await RunningCollector.RefusalAsync(_collector.Fleet.DeleteMaintenanceWindowAsync(
            new() { Name = "maintenanceWindows/w9", Author = "ann" }));
        Assert.Equal(StatusCode.NotFound, refusal.StatusCode);
        refusal = await RunningCollector.RefusalAsync(_collector.Fleet.GetMaintenanceWindowAsync(new() { Name = "windows/w9" }));
        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    private async Task<MaintenanceWindow> CreateAsync(MaintenanceWindow? window, string id = "") =>
        (await _collector.Fleet.CreateMaintenanceWindowAsync(new() { MaintenanceWindowId = id, MaintenanceWindow = window })).MaintenanceWindow;

    private async Task RefusedAsync(MaintenanceWindow? window, StatusCode code, string says, string id = "")
    {
        var refusal = await RunningCollector.RefusalAsync(_collector.Fleet.CreateMaintenanceWindowAsync(
            new() { MaintenanceWindowId = id, MaintenanceWindow = window }));
        Assert.Equal(code, refusal.StatusCode);
        Assert.Contains(says, refusal.Detail);
    }

    private static MaintenanceWindow OfHost(Action<MaintenanceWindow>? change = null)
    {
        var window = new MaintenanceWindow { Host = "hosts/mx1", EndTime = In(TimeSpan.FromHours(1)), Author = "ann" };
        change?.Invoke(window);
        return window;
    }

    private static MaintenanceWindow OfLabel() => new() { Labels = { ["site"] = "tokyo" }, EndTime = In(TimeSpan.FromHours(1)), Author = "ann" };

    private static Timestamp In(TimeSpan span) => Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow() + span);
}
