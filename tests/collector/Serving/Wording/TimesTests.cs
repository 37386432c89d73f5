using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Serving.Wording;

public sealed class TimesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-30, "just now", "たった今")]
    [InlineData(-60, "1 minute ago", "1 分前")]
    [InlineData(-3 * 3600, "3 hours ago", "3 時間前")]
    [InlineData(12 * 86400, "in 12 days", "12 日後")]
    [InlineData(-800 * 86400, "2 years ago", "2 年前")]
    public void Relative_Distance_IsSaidInItsLargestUnit(int seconds, string english, string japanese)
    {
        Assert.Equal(english, Times.Relative(Now.AddSeconds(seconds), Now, Language.English));
        Assert.Equal(japanese, Times.Relative(Now.AddSeconds(seconds), Now, Language.Japanese));
    }

    [Fact]
    public void Absolute_LocalOffset_IsShownInUtc() =>
        Assert.Equal("2026-11-23 18:00 UTC", Times.Absolute(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.FromHours(9))));
}
