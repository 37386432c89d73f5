using XMailFleet.Fleet.Polling;

namespace XMailFleet.Collector.Tests.Fleet.Polling;

public sealed class WeightedGateTests
{
    private readonly WeightedGate _gate = new(10);

    [Fact]
    public async Task Enter_BeyondWhatFits_WaitsUntilEnoughHasLeft()
    {
        await _gate.EnterAsync(6, default);
        var second = _gate.EnterAsync(5, default);
        Assert.False(second.IsCompleted);
        _gate.Leave(6);
        Assert.Equal(5, await second);
    }

    // Otherwise those that are small would keep a large one out for ever.
    [Fact]
    public async Task Enter_BehindOneThatWaits_WaitsToo()
    {
        await _gate.EnterAsync(6, default);
        var large = _gate.EnterAsync(8, default);
        var small = _gate.EnterAsync(1, default);
        Assert.False(small.IsCompleted);
        _gate.Leave(6);
        await Task.WhenAll(large, small);
    }

    [Fact]
    public async Task Enter_ThatIsGivenUp_MakesWayForThoseBehind()
    {
        await _gate.EnterAsync(6, default);
        using var end = new CancellationTokenSource();
        var large = _gate.EnterAsync(8, end.Token);
        var small = _gate.EnterAsync(4, default);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        Assert.Equal(4, await small);
    }

    [Fact]
    public async Task Enter_OfMoreThanThereIs_EntersAlone()
    {
        Assert.Equal(10, await _gate.EnterAsync(25, default));
        var next = _gate.EnterAsync(1, default);
        Assert.False(next.IsCompleted);
        _gate.Leave(10);
        await next;
    }
}
