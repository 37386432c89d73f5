using XMailFleet.Diagnosing.Arguments;

namespace XMailFleet.Agent.Tests.Diagnosing.Arguments;

public sealed class CommandLineSplitterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t ", "")]
    [InlineData("-Bp 995", "-Bp|995")]
    [InlineData("  -Bp\t\t995  ", "-Bp|995")]
    [InlineData("\"a b\" c", "a b|c")]
    [InlineData("\"a \"\"b\"\"\"", "a \"b\"")]
    [InlineData("-Bp\"99\"", "-Bp\"99\"")]
    [InlineData("'a b'", "'a|b'")]
    [InlineData("a\nb", "a\nb")]
    [InlineData("\"ab\"cd", "ab|cd")]
    [InlineData("\"open end", "open end")]
    public void Split_Line_GivesTokens(string line, string tokens) =>
        Assert.Equal(tokens, string.Join('|', CommandLineSplitter.Split(line)));
}
