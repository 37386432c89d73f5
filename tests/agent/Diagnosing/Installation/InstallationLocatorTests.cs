using XMailFleet.Diagnosing.Installation;

namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

public sealed class InstallationLocatorTests
{
    // XMail as a daemon has gone to / before it opens anything.
    [Theory]
    [InlineData("-Ms mail/root", "/mail/root")]
    [InlineData("-Ms /mail/root", "/mail/root")]
    [InlineData("-Ms elsewhere -Ms mail", "/mail")]
    public void Locate_SwitchOfADaemon_IsResolvedFromTheTop(string arguments, string expected) =>
        Assert.Equal(expected, Locate(arguments)?.MailRoot);

    [Fact]
    public void Locate_SwitchOfAForegroundServer_IsResolvedFromHere() =>
        Assert.Equal(Path.GetFullPath("mail/root"), Locate("-Md -Ms mail/root")?.MailRoot);

    [Fact]
    public void Locate_SwitchWithNothingInIt_NamesNone() => Assert.Null(Locate("-Ms \"\""));

    private static XMailInstallation? Locate(string arguments) => new InstallationLocator([]).Locate(new InstallationOptions(null, arguments));
}
