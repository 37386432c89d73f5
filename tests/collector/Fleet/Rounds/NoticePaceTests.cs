using Microsoft.Extensions.Time.Testing;
using XMailFleet.Fleet.Rounds;

namespace XMailFleet.Collector.Tests.Fleet.Rounds;

public sealed class NoticePaceTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly NoticePace _pace;

    public NoticePaceTests() => _pace = new NoticePace(_time);

    [Fact]
    public void Notices_OfAHostThatNeverRests_PromptEverFewerPolls()
    {
        Assert.Equal([0, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 960, 960], Enumerable.Range(0, 16).Select(_ => SecondsToNext()));
    }

    [Fact]
    public void Notices_AfterAHostCameToRest_AreFollowedAtOnceAgain()
    {
        for (var notice = 0; notice < 8; notice++) SecondsToNext();
        _time.Advance(TimeSpan.FromSeconds(16 + 10));
        Assert.Equal([0, 1, 1], Enumerable.Range(0, 3).Select(_ => SecondsToNext()));
    }

    // Told without end, as every moment brings a notice.
    private double SecondsToNext()
    {
        if (_pace.TryBegin(out var rest)) return 0;
        _time.Advance(rest - TimeSpan.FromMilliseconds(1));
        Assert.False(_pace.TryBegin(out _));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(_pace.TryBegin(out _));
        return rest.TotalSeconds;
    }
}
