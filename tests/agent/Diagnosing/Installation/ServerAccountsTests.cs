using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

/// <summary>Users of every Linux: daemon 1, mail 8, nobody 65534. Root's files are fixtures, the processes a made-up tree.</summary>
public sealed class ServerAccountsTests : IDisposable
{
    private const uint Daemon = 1;
    private const uint Mail = 8;
    private const uint Ann = 1001;
    private const string Group = "/system.slice/xmail.service";
    private const string Program = "/usr/sbin/XMail";

    private readonly ScratchDirectory _host = new();
    private readonly ProcTree _proc = new();

    public void Dispose()
    {
        _host.Dispose();
        _proc.Dispose();
    }

    [Theory]
    [InlineData(0u, Disbelief.Unspecified)]
    [InlineData(Mail, Disbelief.OtherUser)]
    [InlineData(65534u, Disbelief.OtherUser)]
    [InlineData(Ann, Disbelief.OtherUser)]
    public void Judge_NothingSetUp_BelievesRootAlone(uint user, Disbelief expected) => Assert.Equal(expected, Judge(user));

    [Theory]
    [InlineData(Mail, Group, Disbelief.Unspecified)]
    [InlineData(Mail, "/system.slice/cron.service", Disbelief.OtherUser)]
    [InlineData(Mail, "/user.slice/user-8.slice/user@8.service/app.slice/xmail.service", Disbelief.OtherUser)]
    [InlineData(Mail, "/", Disbelief.OtherUser)]
    [InlineData(Ann, Group, Disbelief.OtherUser)] // a user's own .procmailrc, run by a filter of XMail's
    [InlineData(0u, "/", Disbelief.Unspecified)]
    public void Judge_UnitWithUser_BelievesThatUserInItsControlGroup(uint user, string group, Disbelief expected)
    {
        Unit("xmail.service", $"[Service]\nUser=mail\nExecStart={Program} -Md\n");

        Assert.Equal(expected, Judge(user, group));
    }

    [Theory]
    [InlineData("post.service", "/system.slice/post.service")]
    [InlineData("xmail@.service", "/system.slice/system-xmail.slice/xmail@second.service")]
    public void Judge_UnitOfAnotherName_IsKnownByWhatItStarts(string name, string group)
    {
        Unit(name, $"[Service]\nUser=mail\nExecStart={Program} -Md\n");

        Assert.Equal(Disbelief.Unspecified, Judge(Mail, group));
    }

    [Fact]
    public void Judge_UnitThatStartsSomethingElse_SaysNothingOfXMail()
    {
        Unit("agenda.service", "[Service]\nUser=ann\nExecStart=/home/ann/agenda\n");

        Assert.Equal(Disbelief.OtherUser, Judge(Ann, "/system.slice/agenda.service"));
    }

    [Fact]
    public void Judge_UserInADropIn_IsTheOneThatCounts()
    {
        Unit("xmail.service", $"[Service]\nUser=daemon\nExecStart={Program}\n");
        Unit("xmail.service.d/override.conf", "[Service]\nUser=mail\n");

        Assert.Equal((Disbelief.Unspecified, Disbelief.OtherUser), (Judge(Mail, Group), Judge(Daemon, Group)));
    }

    [Theory]
    [InlineData("User=%i\nExecStart=/usr/sbin/XMail", "/system.slice/xmail@mail.service", Mail)]
    [InlineData("DynamicUser=yes\nExecStart=/usr/sbin/XMail", Group, 61200u)]
    [InlineData("ExecStart=/usr/bin/setpriv --reuid=mail --regid=mail /usr/sbin/XMail -Md", Group, Mail)]
    [InlineData("ExecStart=/sbin/start-stop-daemon --start --chuid mail:mail --exec /usr/sbin/XMail", Group, Mail)]
    [InlineData("ExecStart=/bin/su -s /bin/sh mail -c \"/usr/sbin/XMail -Md\"", Group, Mail)]
    [InlineData("ExecStart=/sbin/runuser -u mail -- /usr/sbin/XMail", Group, Mail)]
    public void Judge_UnitThatHandsXMailToAUser_BelievesHim(string lines, string group, uint user)
    {
        Unit(group.Contains('@') ? "xmail@.service" : "xmail.service", $"[Service]\n{lines}\n");

        Assert.Equal((Disbelief.Unspecified, Disbelief.OtherUser), (Judge(user, group), Judge(Ann, group)));
    }

    [Theory]
    [InlineData("start-stop-daemon --start --chuid mail --exec $DAEMON")]
    [InlineData("start-stop-daemon -S -c mail:mail \\\n  -x $DAEMON -- -Pl")]
    [InlineData("RUNAS=mail\nstart-stop-daemon --start --chuid \"${RUNAS}\" --exec $DAEMON")]
    [InlineData("su - mail -c \"$DAEMON\"")]
    [InlineData("setuidgid mail $DAEMON")]
    [InlineData("command_user=\"mail:mail\"")]
    [InlineData("xmail_user=mail")]
    public void Judge_InitScriptThatHandsXMailToAUser_BelievesHim(string lines)
    {
        Script($"#!/bin/sh\nXMAIL_ROOT=/var/MailRoot\nDAEMON=/usr/sbin/XMail\n{lines}\n");

        Assert.Equal((Disbelief.Unspecified, Disbelief.OtherUser), (Judge(Mail), Judge(Daemon)));
    }

    [Theory]
    [InlineData("# start-stop-daemon --chuid mail --exec $DAEMON")]
    [InlineData("echo \"mail\"")]
    [InlineData("start-stop-daemon --start --name mail --exec $DAEMON")]
    public void Judge_InitScriptThatOnlyMentionsAUser_DoesNotBelieveHim(string line)
    {
        Script($"#!/bin/sh\nXMAIL_ROOT=/var/MailRoot\n{line}\n");

        Assert.Equal(Disbelief.OtherUser, Judge(Mail));
    }

    [Theory]
    [Trait("Needs", "root")]
    [InlineData("mail", Mail, Disbelief.Unspecified)]
    [InlineData("1001", Ann, Disbelief.OtherUser)]
    [InlineData("65534", 65534u, Disbelief.OtherUser)]
    public async Task Judge_OwnerOfTheProgramThatTheScriptNames_IsBelievedWhereHeIsForAService(string owner, uint user, Disbelief expected)
    {
        Directory.CreateDirectory(_host.PathOf("mail/bin"));
        await Command.OutputOfAsync("chown", [owner, _host.Write("mail/bin/XMail", "")]);
        Script($"#!/bin/sh\nXMAIL_ROOT={_host.PathOf("mail")}\n");

        Assert.Equal(expected, Judge(user));
    }

    [Theory]
    [Trait("Needs", "root")]
    [InlineData("mail", Mail, Disbelief.Unspecified)]
    [InlineData("1001", Ann, Disbelief.OtherUser)]
    public async Task Judge_OwnerOfTheMailRootThatIsGiven_IsBelievedWhereHeIsForAService(string owner, uint user, Disbelief expected)
    {
        var root = Directory.CreateDirectory(_host.PathOf("mail")).FullName;
        await Command.OutputOfAsync("chown", [owner, root]);

        Assert.Equal(expected, Judge(user, options: new InstallationOptions(root, null)));
    }

    [Theory]
    [InlineData("mail", Mail, Disbelief.Unspecified)]
    [InlineData("1001", Ann, Disbelief.Unspecified)]
    [InlineData("mail", 0u, Disbelief.OtherUser)]
    [InlineData("no-such-user", Mail, Disbelief.OtherUser)]
    public void Judge_UserThatTheOptionNames_IsTheOnlyOne(string named, uint user, Disbelief expected) =>
        Assert.Equal(expected, Judge(user, options: new InstallationOptions(null, null) { XMailUser = named }));

    [Fact]
    public void Judge_ProgramWithItsOwnersRights_IsOfWhoStartedIt()
    {
        _proc.Add(7, ["XMail"], Program, "S", 1);
        _proc.Write(7, "status", "Uid:\t1001\t0\t0\t0\n");

        var survey = RunningServers.Survey(_proc.Root, Accounts());

        Assert.Empty(survey.Servers);
        Assert.Equal((Ann, Disbelief.OtherUser), (Assert.Single(survey.Claims).UserId, survey.Claims[0].Disbelief));
    }

    // `exec -a XMail sudo …` is root's, and its program may not be seen by an agent without rights.
    [Theory]
    [InlineData(Group, Disbelief.Unspecified)]
    [InlineData("/", Disbelief.Unspecified)]
    [InlineData("/user.slice/user-0.slice/session-1.scope", Disbelief.Unspecified)]
    [InlineData("/user.slice/user-1001.slice/session-3.scope", Disbelief.Unproven)]
    [InlineData("/system.slice/cron.service", Disbelief.Unproven)]
    public void Judge_RootWithAHiddenProgram_NeedsItsControlGroup(string group, Disbelief expected)
    {
        Unit("xmail.service", $"[Service]\nExecStart={Program}\n");

        Assert.Equal(expected, Judge(0, group, program: null));
    }

    [Fact]
    public void Expected_NamesThemAll()
    {
        Unit("xmail.service", $"[Service]\nUser=mail\nExecStart={Program}\n");
        Script("#!/bin/sh\nXMAIL_ROOT=/var/MailRoot\nstart-stop-daemon --start --chuid daemon --exec /usr/sbin/XMail\n");

        Assert.Equal(["root", "daemon", "mail"], Accounts().Expected);
    }

    private Disbelief Judge(uint user, string group = "/", InstallationOptions? options = null, string? program = Program)
    {
        using var proc = new ProcTree();
        proc.Add(7, [Program], program, "S", 1, user, group);
        var survey = RunningServers.Survey(proc.Root, Accounts(options));
        return survey.Servers.Count > 0 ? Disbelief.Unspecified : Assert.Single(survey.Claims).Disbelief;
    }

    private ServerAccounts Accounts(InstallationOptions? options = null) => new(_host.Path, options ?? new InstallationOptions(null, null));

    private void Unit(string name, string text)
    {
        var path = $"etc/systemd/system/{name}";
        Directory.CreateDirectory(Path.GetDirectoryName(_host.PathOf(path))!);
        _host.Write(path, text);
    }

    private void Script(string text)
    {
        Directory.CreateDirectory(_host.PathOf("etc/init.d"));
        _host.Write("etc/init.d/xmail", text);
    }
}
