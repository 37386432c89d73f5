using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Answers;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

/// <summary>The stream of regressions beside the removal of old events.</summary>
public sealed class RegressionWatchTests
{
    [Fact]
    public async Task Stream_SlowerThanTheRemovalOfEvents_EndsInsteadOfLeavingSomeOut()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await using var stream = Watch(host).GetAsyncEnumerator();
        var first = stream.MoveNextAsync();
        await host.PollAsync(Mismatched());
        Assert.True(await first);
        Assert.Equal(RegressionEventKind.Detected, stream.Current.Event.Kind);

        await host.PollAsync(Healthy());
        await host.Store.PruneAsync(host.Now.AddDays(1), default);
        await host.PollAsync(Mismatched());
        var refusal = await Assert.ThrowsAsync<FleetException>(async () => await stream.MoveNextAsync());
        Assert.Equal(FleetErrorKind.OutOfRange, refusal.Kind);
    }

    [Fact]
    public async Task Token_OfTheLastEventBeforeARemoval_GoesOnWithoutLossAcrossARestart()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        string token;
        await using (var stream = Watch(host).GetAsyncEnumerator())
        {
            var first = stream.MoveNextAsync();
            await host.PollAsync(Mismatched());
            Assert.True(await first);
            token = stream.Current.ResumeToken;
        }

        await host.Store.PruneAsync(host.Now.AddDays(1), default);
        await host.RestartAsync();
        await host.PollAsync(Healthy());
        await using var resumed = Watch(host, token).GetAsyncEnumerator();
        Assert.True(await resumed.MoveNextAsync());
        Assert.Equal(RegressionEventKind.Recovered, resumed.Current.Event.Kind);
    }

    [Fact]
    public async Task Stream_WhoseNextEventIsRemovedWithoutAnotherSince_Ends()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var stream = Watch(host, ct: limit.Token).GetAsyncEnumerator();
        var first = stream.MoveNextAsync();
        await host.PollAsync(Mismatched());
        Assert.True(await first);

        await host.PollAsync(Healthy());
        await host.Store.PruneAsync(host.Now.AddDays(1), default);
        var refusal = await Assert.ThrowsAsync<FleetException>(async () => await stream.MoveNextAsync());
        Assert.Equal(FleetErrorKind.OutOfRange, refusal.Kind);
    }

    private static IAsyncEnumerable<WatchRegressionsResponse> Watch(RecordedHost host, string token = "", CancellationToken ct = default) =>
        new RegressionWatch(host.Store, host.Time).WatchAsync(new WatchRegressionsRequest { Parent = "hosts/-", ResumeToken = token }, ct);
}
