using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

public sealed class RunningProcessSourceTests : IDisposable
{
    private readonly ScratchDirectory _host = new();
    private readonly ProcTree _proc = new();

    public RunningProcessSourceTests()
    {
        Directory.CreateDirectory(_host.PathOf("etc/systemd/system"));
        _host.Write("etc/systemd/system/xmail.service", "[Service]\nEnvironment=MAIL_ROOT=/var/MailRoot\nExecStart=/usr/sbin/XMail -Pl\n");
    }

    public void Dispose()
    {
        _host.Dispose();
        _proc.Dispose();
    }

    // Without it the process would be there, and told as not running.
    [Fact]
    public void Find_EnvironmentHidden_TakesWhatTheUnitTellsOfIt()
    {
        _proc.Add(7, ["/usr/sbin/XMail"], exe: null, state: "S", parent: 1, group: "/system.slice/xmail.service");

        var found = Assert.Single(Find());

        Assert.Equal((7, "/var/MailRoot"), (found.ProcessId, found.MailRoot));
        Assert.Equal(InstallationSource.ServiceUnit, found.MailRootSource);
        Assert.Equal(["-Pl"], found.Arguments);
    }

    [Fact]
    public void Find_TwoWithHiddenEnvironments_TellsNeither()
    {
        _proc.Add(7, ["/usr/sbin/XMail"], exe: null, state: "S", parent: 1);
        _proc.Add(8, ["/usr/sbin/XMail"], exe: null, state: "S", parent: 1);

        Assert.Empty(Find());
    }

    [Fact]
    public void Find_MailRootAmongTheArguments_NeedsNoEnvironment()
    {
        _proc.Add(7, ["/usr/sbin/XMail", "-Ms", "/srv/mail"], exe: null, state: "S", parent: 1);

        Assert.Equal((7, "/srv/mail", InstallationSource.Process), Assert.Single(Find()) is var one ? (one.ProcessId, one.MailRoot, one.MailRootSource) : default);
    }

    [Fact]
    public void Inspect_HiddenServerOfAnUnknownMailRoot_CannotBeTold()
    {
        _proc.Add(7, ["/usr/sbin/XMail"], exe: null, state: "S", parent: 1);

        var facts = Inspect();

        Assert.Equal((ServerState.Unspecified, "environ"), (facts.State, facts.Detail));
    }

    // hidepid=2, and ProtectProc=invisible of a unit: a process that is not listed may run all the same.
    [Fact]
    public void Inspect_ProcWithoutOthersProcesses_CannotBeTold()
    {
        Directory.CreateDirectory(Path.Combine(_proc.Root, "self"));

        var facts = Inspect();

        Assert.Equal((ServerState.Unspecified, "processes"), (facts.State, facts.Detail));
    }

    private ServerProcess Inspect() => new ServerProcessInspector(_proc.Root, _host.Path, Accounts)
        .Inspect(new XMailInstallation { MailRoot = "/var/other", MailRootSource = InstallationSource.Option });

    private IEnumerable<XMailInstallation> Find() => new RunningProcessSource(_proc.Root, Accounts, [new ServiceUnitSource(_host.Path)]).Find();

    private ServerAccounts Accounts() => new(_host.Path, new InstallationOptions(null, null));
}
