using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Windows;

public sealed class WindowsPathTests
{
    [Theory]
    [InlineData(@"\\?\C:\MailRoot", @"C:\MailRoot")]
    [InlineData(@"\\?\UNC\server\share\x", @"\\server\share\x")]
    [InlineData(@"C:\MailRoot", @"C:\MailRoot")]
    [InlineData("/var/MailRoot", "/var/MailRoot")]
    public void WithoutLiteralPrefix_AnyPath_IsAsPeopleWriteIt(string path, string expected) =>
        Assert.Equal(expected, WindowsPath.WithoutLiteralPrefix(path));

    [Theory]
    [InlineData(@"C:\MailRoot\bin\XMail.exe", "XMail")]
    [InlineData(@"C:\MailRoot\bin\XMail.new.exe", "XMail")]
    [InlineData("C:/bin/post", "post")]
    public void ProgramName_FileName_EndsAtFirstDot(string path, string expected) =>
        Assert.Equal(expected, WindowsPath.ProgramName(path));
}
