using System.Diagnostics;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

public sealed class RunningServersTests : IDisposable
{
    private readonly MailRoot _root = MailRoot.Healthy();

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task Find_RunningServer_TellsArgumentsEnvironmentProgramAndDirectory()
    {
        using var standIn = await XMailStandIn.StartAsync(
            _root, environment: new Dictionary<string, string> { ["OPENSSL_CONF"] = "/etc/ssl/openssl.cnf" });

        var server = Assert.Single(RunningServers.Find("/proc"), server => server.ProcessId == standIn.ProcessId);

        Assert.Equal(standIn.ProgramPath, server.ProgramPath);
        Assert.False(server.ProgramDeleted);
        Assert.Equal([standIn.ProgramPath, "s_server", "-accept", "0"], server.Arguments.Take(4));
        Assert.Equal(_root.Directory, server.Environment["MAIL_ROOT"]);
        Assert.Equal("/etc/ssl/openssl.cnf", server.Environment["OPENSSL_CONF"]);
        Assert.True(server.EnvironmentReadable);
        Assert.Equal(_root.Directory, server.WorkingDirectory);
        Assert.Equal(Environment.ProcessId, server.ParentProcessId);
    }

    [Fact]
    public async Task Find_ProgramFileReplaced_SaysSoAndKeepsThePath()
    {
        using var standIn = await XMailStandIn.StartAsync(_root);
        File.Delete(standIn.ProgramPath);
        File.Copy("/usr/bin/openssl", standIn.ProgramPath);

        var server = RunningServers.Find("/proc", standIn.ProcessId);

        Assert.Equal(standIn.ProgramPath, server?.ProgramPath);
        Assert.True(server?.ProgramDeleted);
    }

    [Fact]
    public async Task Find_OtherProgramName_IsNoServer()
    {
        using var standIn = await XMailStandIn.StartAsync(_root, name: "stunnel");

        Assert.DoesNotContain(RunningServers.Find("/proc"), server => server.ProcessId == standIn.ProcessId);
    }

    [Fact]
    public async Task Find_ServerEnded_IsNotListed()
    {
        var standIn = await XMailStandIn.StartAsync(_root);
        var id = standIn.ProcessId;
        standIn.Dispose();

        Assert.Null(RunningServers.Find("/proc", id));
    }

    // The agent has these texts in it too, and MAIL_ROOT may be set for it.
    [Theory]
    [InlineData("MAIL_ROOT\0MAIL_CMD_LINE\0server.tab\0", true)]
    [InlineData("MAIL_ROOT\0MAIL_CMD_LINE\0server.tab\0XMailFleet.Agent\0", false)]
    public void Find_ProgramOfAnotherName_IsRecognizedByXMailsTexts(string texts, bool recognized)
    {
        // A copy of `sleep` with them appended.
        var program = Path.Combine(Directory.CreateDirectory(_root.PathOf("bin")).FullName, "mailserver");
        File.Copy("/usr/bin/sleep", program);
        File.AppendAllText(program, texts);
        using var process = Process.Start(new ProcessStartInfo(program, "600") { Environment = { ["MAIL_ROOT"] = _root.Directory } })!;
        try
        {
            Assert.Equal(recognized, RunningServers.Find("/proc").Any(server => server.ProcessId == process.Id));
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    [Fact]
    public void Find_MadeUpTree_ListsEachServerOnceWithoutThreadsForkedChildrenAndZombies()
    {
        using var proc = new ProcTree();
        proc.Add(100, arguments: ["/var/MailRoot/bin/XMail", "-Md", "-B-"], exe: "/var/MailRoot/bin/XMail", state: "S", parent: 1);
        proc.Add(101, arguments: ["/var/MailRoot/bin/XMail", "-Md", "-B-"], exe: "/var/MailRoot/bin/XMail", state: "S", parent: 100);
        proc.Add(102, arguments: [], exe: null, state: "Z", parent: 1);
        proc.Add(103, arguments: ["/bin/sh", "/etc/init.d/xmail", "start"], exe: "/usr/bin/dash", state: "S", parent: 1);
        proc.Add(7, arguments: ["/usr/sbin/XMail"], exe: null, state: "S", parent: 1);
        Directory.CreateDirectory(Path.Combine(proc.Root, "200"));

        Assert.Equal([7, 100], RunningServers.Find(proc.Root).Select(server => server.ProcessId));
    }

    [Fact]
    public void Find_EnvironmentAndProgramHidden_UsesTheArgumentsAndSaysWhatIsMissing()
    {
        using var proc = new ProcTree();
        proc.Add(7, arguments: ["/usr/sbin/XMail", ""], exe: null, state: "S", parent: 1);

        var server = Assert.Single(RunningServers.Find(proc.Root));

        Assert.Equal("/usr/sbin/XMail", server.ProgramPath);
        Assert.False(server.EnvironmentReadable);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("7 (XMail")]
    [InlineData("7 (X) Mail) S")]
    public void Find_MalformedStat_IsNoServerAndNoException(string stat)
    {
        using var proc = new ProcTree();
        proc.Add(7, arguments: ["/usr/sbin/XMail"], exe: null, state: "S", parent: 1);
        proc.Write(7, "stat", stat);

        Assert.Empty(RunningServers.Find(proc.Root));
    }

    [Fact]
    public void Find_NoProc_IsEmpty() => Assert.Empty(RunningServers.Find("/nonexistent"));
}
