using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Windows;

public sealed class WindowsServiceTests
{
    [Theory]
    [InlineData(@"C:\MailRoot\bin\XMail.exe", @"C:\MailRoot\bin\XMail.exe")]
    [InlineData(@"""C:\Program Files\XMail\XMail.exe"" -Ms x", @"C:\Program Files\XMail\XMail.exe")]
    [InlineData(@"C:\Program Files\XMail\XMail.EXE -Ms x", @"C:\Program Files\XMail\XMail.EXE")]
    [InlineData(@"\??\C:\MailRoot\bin\XMail.exe", @"C:\MailRoot\bin\XMail.exe")]
    public void Read_ImagePathForms_TellsTheProgram(string imagePath, string expected)
    {
        var service = WindowsService.Read(new WindowsInMemory().AddService("XMail", imagePath), "XMail")!;

        Assert.Equal((expected, "XMail Server", "LocalSystem"), (service.ProgramPath, service.DisplayName, service.Account));
    }

    [Fact]
    public void Read_NotInstalled_IsNull() => Assert.Null(WindowsService.Read(new WindowsInMemory(), "XMail"));
}
