using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Processes;

public sealed class ControlGroupTests : IDisposable
{
    private readonly ProcTree _proc = new();

    public void Dispose() => _proc.Dispose();

    [Theory]
    [InlineData("0::/system.slice/xmail.service", "xmail.service")]
    [InlineData("0::/system.slice/system-xmail.slice/xmail@second.service", "xmail@second.service")]
    [InlineData("0::/mail.slice/xmail.service/worker", "xmail.service")]
    [InlineData("9:name=systemd:/system.slice/xmail.service\n4:memory:/elsewhere\n0::/", "xmail.service")]
    [InlineData("0::/user.slice/user-1001.slice/user@1001.service/app.slice/xmail.service", null)]
    [InlineData("0::/user.slice/user-1001.slice/user@1001.service/x:name=systemd:/system.slice/xmail.service", null)]
    [InlineData("4:memory:/a:name=systemd:/system.slice/xmail.service\n0::/user.slice", null)]
    [InlineData("0::/machine.slice/systemd-nspawn@mail.service/payload/system.slice/xmail.service", null)]
    [InlineData("0::/lxc.payload.mail/system.slice/xmail.service", null)]
    [InlineData("0::/system.slice/docker-0123.scope/xmail.service", null)]
    [InlineData("0::/", null)]
    [InlineData("garbage", null)]
    public void Unit_OfAPath_IsOnlyWhatTheSystemsManagerMade(string lines, string? unit) => Assert.Equal(unit, Read(lines)?.Unit);

    [Theory]
    [InlineData("0::/user.slice/user-1001.slice/session-3.scope", 1001u)]
    [InlineData("1:name=systemd:/user.slice/user-0.slice/session-c1.scope\n0::/", 0u)]
    [InlineData("0::/system.slice/user-1001.slice", null)]
    [InlineData("0::/user.slice/user-x.slice", null)]
    public void SessionUser_OfAPath_IsWhoLoggedIn(string lines, uint? user) => Assert.Equal(user, Read(lines)?.SessionUser);

    [Fact]
    public void Read_ProcessEnded_IsNull() => Assert.Null(ControlGroup.Read(new ProcessDirectory(_proc.Root, 8)));

    private ControlGroup? Read(string lines)
    {
        _proc.Write(7, "cgroup", lines + "\n");
        return ControlGroup.Read(new ProcessDirectory(_proc.Root, 7));
    }
}
