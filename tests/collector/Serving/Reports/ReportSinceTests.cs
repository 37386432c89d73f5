using XMailFleet.Collector.Serving.Reports;

namespace XMailFleet.Collector.Tests.Serving.Reports;

public sealed class ReportSinceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7d", "2026-11-17T03:00:00Z")]
    [InlineData("12h", "2026-11-23T15:00:00Z")]
    [InlineData("90m", "2026-11-24T01:30:00Z")]
    [InlineData("4w", "2026-10-27T03:00:00Z")]
    [InlineData("2026-11-01", "2026-11-01T00:00:00Z")]
    [InlineData("2026-11-01T06:00:00Z", "2026-11-01T06:00:00Z")]
    [InlineData("2026-11-01T06:00:00+09:00", "2026-10-31T21:00:00Z")]
    [InlineData("2026-11-01T06:00:00.25Z", "2026-11-01T06:00:00.25Z")]
    public void Since_TimeOrSpan_IsRead(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, null), ReportSince.Parse(text, Now));

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("-7d")]
    [InlineData("7")]
    [InlineData("7 d")]
    [InlineData("7y")]
    [InlineData("yesterday")]
    [InlineData("2026-13-01")]
    [InlineData("999999w")]
    [InlineData("99999999999d")]
    public void Since_AnythingElse_IsNothing(string text) => Assert.Null(ReportSince.Parse(text, Now));
}
