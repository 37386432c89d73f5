using XMailFleet.Diagnosing.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

public sealed class CNumberTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 1", 1)]
    [InlineData("1 ", 1)]
    [InlineData("01", 1)]
    [InlineData("+1", 1)]
    [InlineData("-1", -1)]
    [InlineData("2", 2)]
    [InlineData("1abc", 1)]
    [InlineData("\t\n\v\f\r 7", 7)]
    [InlineData("0", 0)]
    [InlineData("", 0)]
    [InlineData("yes", 0)]
    [InlineData("true", 0)]
    [InlineData("0x1", 0)]
    [InlineData("0.5", 0)]
    [InlineData("- 1", 0)]
    [InlineData("+-1", 0)]
    [InlineData("\"1\"", 0)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("4294967296", 0)]
    [InlineData("4294967297", 1)]
    [InlineData("9223372036854775807", -1)]
    [InlineData("99999999999999999999999", -1)]
    [InlineData("-9223372036854775808", 0)]
    [InlineData("-99999999999999999999999", 0)]
    public void Parse_Text_IsWhatAtoiGives(string text, int expected) => Assert.Equal(expected, CNumber.Parse(text));
}
