using XMailFleet.Fleet.Rounds;

namespace XMailFleet.Collector.Tests.Fleet.Rounds;

public sealed class HostTurnsTests
{
    [Fact]
    public async Task Turn_OfAHostThatNobodyPollsAnyMore_IsNotKept()
    {
        var turns = new HostTurns();
        var answer = new TaskCompletionSource<bool>();
        var polls = new[]
        {
            turns.RunScheduledAsync("mx1", _ => answer.Task, default),
            turns.RunNowAsync("mx1", _ => answer.Task, default),
            turns.RunNowAsync("mx2", _ => Task.FromException<bool>(new InvalidOperationException()), default),
        };
        Assert.Equal(1, turns.Count);

        answer.SetResult(true);
        await Task.WhenAll(polls[..2]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => polls[2]);

        Assert.Equal(0, turns.Count);
    }
}
