using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Windows;

public sealed class WindowsCommandLineTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData(@"C:\bin\XMail.exe", new[] { @"C:\bin\XMail.exe" })]
    [InlineData(@"""C:\Mail Root\bin\XMail.exe"" --debug  -Ms ""C:\Mail Root""", new[] { @"C:\Mail Root\bin\XMail.exe", "--debug", "-Ms", @"C:\Mail Root" })]
    [InlineData(@"XMail a\b ""c\\"" ""d\""e""", new[] { "XMail", @"a\b", @"c\", @"d""e" })]
    [InlineData(@"XMail """" x""y z""w", new[] { "XMail", "", "xy zw" })]
    [InlineData(@"XMail a\\\""b", new[] { "XMail", @"a\""b" })]
    [InlineData("XMail \"a\"\"b\"", new[] { "XMail", "a\"b" })]
    [InlineData("XMail\t-Sl  ", new[] { "XMail", "-Sl" })]
    [InlineData("XMail \"open", new[] { "XMail", "open" })]
    public void Split_QuotesAndBackslashes_AsTheRuntimeDoes(string line, string[] expected) =>
        Assert.Equal(expected, WindowsCommandLine.Split(line));
}
