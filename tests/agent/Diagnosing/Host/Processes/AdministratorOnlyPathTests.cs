using XMailFleet.Agent.Tests.Diagnosing.Host.Windows;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Host.Windows;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Processes;

public sealed class AdministratorOnlyPathTests
{
    private const int Modify = 0x1301bf;
    private const int ReadAndExecute = 0x1200a9;
    private const int CreateDirectories = 0x4;

    private static readonly AccessEntry Administrators = new("S-1-5-32-544", true, 0x1f01ff);
    private static readonly AccessEntry UsersRead = new("S-1-5-32-545", true, ReadAndExecute);

    [Fact]
    public void Walk_OnlyAdministratorsWriteAnywhere_IsTrusted()
    {
        // As C:\ has it: everybody may make directories there.
        var windows = Host().Protect("/", Administrators, UsersRead, new AccessEntry("S-1-5-11", true, CreateDirectories));

        Assert.Equal(new PathWalk("/mail/bin/openssl.exe", null), AdministratorOnlyPath.Walk("/mail/bin/openssl.exe", windows));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/mail")]
    [InlineData("/mail/bin")]
    [InlineData("/mail/bin/openssl.exe")]
    public void Walk_UsersWriteAnywhereAbove_NamesWhereAndWho(string component)
    {
        var windows = Host().Protect(component, Administrators, new AccessEntry("S-1-5-32-545", true, Modify));

        var distrust = AdministratorOnlyPath.Walk("/mail/bin/openssl.exe", windows).Distrust!;

        Assert.Equal((component, UntrustedReason.AccessList), (distrust.Component, distrust.Reason));
        Assert.Equal(["Users"], distrust.WritableBy);
    }

    [Fact]
    public void Walk_ListThatCannotBeRead_IsNotTrusted()
    {
        var distrust = AdministratorOnlyPath.Walk("/other/openssl.exe", Host()).Distrust!;

        Assert.Equal(("/other", UntrustedReason.Unknown), (distrust.Component, distrust.Reason));
    }

    private static WindowsInMemory Host()
    {
        var windows = new WindowsInMemory();
        foreach (var path in (string[])["/", "/mail", "/mail/bin", "/mail/bin/openssl.exe"]) windows.Protect(path, Administrators, UsersRead);
        return windows;
    }
}
