using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Rounds;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Regressions;

/// <summary>Acknowledgements that end, and maintenance windows.</summary>
public sealed class MutingTests
{
    [Fact]
    public async Task Acknowledgement_ReachingItsEnd_IsGoneAndTold()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        await AcknowledgeAsync(host, host.Now.AddMinutes(2));
        await host.PollAsync(Mismatched());
        Assert.NotNull(Assert.Single(await host.OpenAsync()).Acknowledgement);
        host.Wait(TimeSpan.FromMinutes(2));
        await host.PollAsync(Mismatched());
        var regression = Assert.Single(await host.OpenAsync());
        Assert.Null(regression.Acknowledgement);
        Assert.Equal(
            [RegressionEventKind.Detected, RegressionEventKind.Acknowledged, RegressionEventKind.AcknowledgementExpired],
            regression.Events.Select(e => e.Kind));
        Assert.Equal("ann", regression.Events[^1].Author);
        Assert.Equal(3, (await host.EventsAsync()).Count);
    }

    [Fact]
    public async Task Acknowledgement_OfARegressionThatRecoversAndComesBack_DoesNotHoldForTheNextTime()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        await AcknowledgeAsync(host, null);
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        var regression = Assert.Single(await host.OpenAsync());
        Assert.Null(regression.Acknowledgement);
        Assert.Contains(regression.Events, e => e is { Kind: RegressionEventKind.Acknowledged, Author: "ann" });
    }

    [Theory]
    [InlineData("hosts/mx1", "", true)]
    [InlineData("hosts/mx2", "", false)]
    [InlineData("", "tokyo", true)]
    [InlineData("", "osaka", false)]
    public async Task Regression_WithinAMaintenanceWindow_IsRecordedMutedAndToldAfterItsEnd(string name, string site, bool muted)
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.Store.EditHostAsync("mx1", new(null, new Dictionary<string, string> { ["site"] = "tokyo" }), default);
        await host.PollAsync(Healthy());
        await PlanAsync(host, name, site, TimeSpan.FromMinutes(5));
        await host.PollAsync(Mismatched());
        var regression = Assert.Single(await host.OpenAsync());
        Assert.Equal((muted, muted ? "maintenanceWindows/w" : ""), (regression.Muted, regression.MaintenanceWindow));

        host.Wait(TimeSpan.FromMinutes(5));
        await host.PollAsync(Mismatched());
        regression = Assert.Single(await host.OpenAsync());
        Assert.False(regression.Muted);
        Assert.Equal(muted, regression.Events[^1].Kind is RegressionEventKind.Unmuted);
        Assert.Equal(muted ? 2 : 1, (await host.EventsAsync()).Count);
    }

    [Fact]
    public async Task Regression_GoneBeforeTheWindowEnds_IsNeverToldUnmuted()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await PlanAsync(host, "hosts/mx1", "", TimeSpan.FromMinutes(5));
        await host.PollAsync(Mismatched());
        await host.PollAsync(Healthy());
        host.Wait(TimeSpan.FromMinutes(5));
        await host.PollAsync(Healthy());
        Assert.All(await host.EventsAsync(), record => Assert.True(record.Muted));
    }

    [Fact]
    public async Task Regression_FromBeforeTheWindow_StaysTold()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        await PlanAsync(host, "hosts/mx1", "", TimeSpan.FromMinutes(5));
        await host.PollAsync(Mismatched());
        Assert.False(Assert.Single(await host.OpenAsync()).Muted);
    }

    [Fact]
    public async Task Host_ThatIsDownWhenTheWindowEnds_HasItsRegressionTold()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await PlanAsync(host, "hosts/mx1", "", TimeSpan.FromMinutes(5));
        await host.PollAsync(Mismatched());
        host.Wait(TimeSpan.FromMinutes(5));
        await host.FailAsync();
        Assert.False(Assert.Single(await host.OpenAsync()).Muted);
    }

    [Fact]
    public async Task Window_OfAnotherCollector_IsSeenAfterTheClockWasSetBack()
    {
        await using var host = await RecordedHost.CreateAsync();
        var clock = new ShiftedClock { Shift = TimeSpan.FromHours(1) };
        var calendar = new MaintenanceCalendar(host.Store, clock);
        Assert.Empty(await calendar.FindAsync(await host.HostAsync(), host.Now, default));
        await PlanAsync(host, "hosts/mx1", "", TimeSpan.FromMinutes(5));

        (clock.Shift, clock.Passed) = (TimeSpan.Zero, TimeSpan.FromMinutes(1));

        Assert.Single(await calendar.FindAsync(await host.HostAsync(), host.Now, default));
    }

    private static async Task AcknowledgeAsync(RecordedHost host, DateTimeOffset? end) => await host.Store.AcknowledgeAsync(
        "mx1",
        1,
        new Acknowledgement
        {
            Author = "ann",
            AcknowledgeTime = Timestamp.FromDateTimeOffset(host.Now),
            ExpireTime = end is { } time ? Timestamp.FromDateTimeOffset(time) : null,
        },
        new Activity { Author = "ann" },
        default);

    private static async Task PlanAsync(RecordedHost host, string name, string site, TimeSpan length)
    {
        var window = new MaintenanceWindow
        {
            Name = "maintenanceWindows/w",
            Host = name,
            StartTime = Timestamp.FromDateTimeOffset(host.Now),
            EndTime = Timestamp.FromDateTimeOffset(host.Now + length),
            Author = "ann",
        };
        if (site.Length > 0) window.Labels.Add("site", site);
        await host.Store.AddWindowAsync(window, new Activity { Author = "ann" }, default);
    }
}
