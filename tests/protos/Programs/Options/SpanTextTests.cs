using XMailFleet.Programs.Options;

namespace XMailFleet.Protos.Tests.Programs.Options;

public sealed class SpanTextTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("30s", 30_000)]
    [InlineData("1.5m", 90_000)]
    [InlineData("12h", 43_200_000)]
    [InlineData("7d", 604_800_000)]
    [InlineData("2w", 1_209_600_000)]
    public void Parse_NumberWithUnit_IsTheSpan(string text, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), SpanText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("5")]
    [InlineData("-5s")]
    [InlineData("5 s")]
    [InlineData("5S")]
    [InlineData("5y")]
    [InlineData("1,5m")]
    [InlineData("5minutes")]
    [InlineData("99999999999d")]
    public void Parse_AnythingElse_IsNull(string text) => Assert.Null(SpanText.Parse(text));

    [Theory]
    [InlineData(0, "0ms")]
    [InlineData(100, "100ms")]
    [InlineData(90_000, "90s")]
    [InlineData(43_200_000, "12h")]
    [InlineData(604_800_000, "7d")]
    public void Format_AnySpan_IsInItsLargestWholeUnit(double milliseconds, string text) =>
        Assert.Equal(text, SpanText.Format(TimeSpan.FromMilliseconds(milliseconds)));
}
