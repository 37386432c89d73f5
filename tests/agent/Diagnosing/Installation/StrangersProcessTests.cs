using System.Diagnostics;
using Google.Protobuf;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

/// <summary>
/// Another user of the host starts a process that is named XMail, and root diagnoses. What that process says of itself holds a mark;
/// the diagnosis must not.
/// </summary>
[Trait("Needs", "root")]
[Collection(StrangersOnTheHost.Name)]
public sealed class StrangersProcessTests : IDisposable
{
    private const string Mark = "MARK-OF-A-STRANGER";
    private const string NobodyId = "65534";

    private readonly RootOnlyDirectory _host = new();
    private readonly List<Process> _processes = [];

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        _host.Dispose();
    }

    [Theory]
    [InlineData(Disguise.CopiedProgram)]
    [InlineData(Disguise.FirstArgument)]
    public async Task Diagnose_ProcessOfAnother_GainsNothing(Disguise disguise)
    {
        var root = await _host.MakeAsync("mail");
        var stranger = await StartAsync(disguise, root);

        var diagnosis = await DiagnoseAsync(root);

        Assert.DoesNotContain(Mark, JsonFormatter.Default.Format(diagnosis), StringComparison.Ordinal);
        Assert.Equal(ServerState.NotRunning, diagnosis!.ServerProcess.State);
        Assert.Equal(InstallationSource.Option, diagnosis.TlsConfig.MailRootSource);
        AssertTold(diagnosis, stranger);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Diagnose_ProcessOfAnotherBesideTheTrueOne_LeavesTheTrueOneInPlace(bool isPinned)
    {
        using var root = MailRoot.Healthy();
        var stranger = await StartAsync(Disguise.CopiedProgram, root.Directory);
        using var standIn = await XMailStandIn.StartAsync(root);

        var diagnosis = await DiagnoseAsync(isPinned ? root.Directory : null);

        Assert.DoesNotContain(Mark, JsonFormatter.Default.Format(diagnosis), StringComparison.Ordinal);
        Assert.Equal(ServerState.Running, diagnosis!.ServerProcess.State);
        // Not pinned, it may be the stand-in of a test that runs at the same time.
        if (isPinned) Assert.Equal(standIn.ProcessId, diagnosis.ServerProcess.ProcessId);
        AssertTold(diagnosis, stranger);
    }

    [Fact]
    public async Task Survey_ProgramOfRootThatLendsItsRights_IsNotTakenForRootsXMail()
    {
        // As sudo, su and their kind are: root's rights with the arguments and the environment of whoever starts it.
        await Command.OutputOfAsync("cp", ["/bin/sleep", _host.PathOf("XMail")]);
        await Command.OutputOfAsync("chmod", ["4755", _host.PathOf("XMail")]);
        var process = Keep(Nobody.Start(_host.PathOf("XMail"), ["600"], ("MAIL_ROOT", $"/{Mark}")));
        await UntilAsync(process, "600");

        var survey = RunningServers.Survey("/proc");

        Assert.DoesNotContain(survey.Servers, server => server.ProcessId == process.Id);
        Assert.Equal(65534u, Assert.Single(survey.Claims, claim => claim.ProcessId == process.Id).UserId);
    }

    // What sudo is once it has become root in all four numbers: its program is another, whatever it is called.
    [Fact]
    public async Task Survey_ProcessOfRootThatIsOnlyCalledXMail_IsNotXMail()
    {
        var process = Keep(Process.Start(new ProcessStartInfo("bash", ["-c", "exec -a XMail sleep 600"]) { Environment = { ["MAIL_ROOT"] = $"/{Mark}" } })!);
        await UntilAsync(process, "XMail\0600");

        var survey = RunningServers.Survey("/proc");

        Assert.DoesNotContain(survey.Servers, server => server.ProcessId == process.Id);
        Assert.Equal(Disbelief.OtherProgram, Assert.Single(survey.Claims, claim => claim.ProcessId == process.Id).Disbelief);
    }

    [Fact]
    public async Task Diagnose_UserThatIsNamed_IsBelieved()
    {
        var root = await _host.MakeAsync("mail", Nobody.Owner);
        await Command.OutputOfAsync("cp", ["/bin/sleep", _host.PathOf("XMail")]);
        var process = Keep(Nobody.Start(_host.PathOf("XMail"), ["600"], ("MAIL_ROOT", root), ("SSL_CERT_FILE", "/etc/ca.pem")));
        await UntilAsync(process, "600");

        var diagnosis = await DiagnoseAsync(root, NobodyId);

        Assert.Equal((ServerState.Running, process.Id), (diagnosis!.ServerProcess.State, diagnosis.ServerProcess.ProcessId));
        Assert.Equal(("nobody", "/etc/ca.pem"), (diagnosis.ServerProcess.User, diagnosis.ServerProcess.SslCertFile));
        Assert.DoesNotContain(diagnosis.ServerProcess.UnbelievedProcesses, claim => claim.UserId == 65534);
    }

    [Fact]
    public async Task Diagnose_DedicatedUserWhoOwnsTheMailRoot_IsBelieved()
    {
        var root = await _host.MakeAsync("mail", "mail:mail");
        await Command.OutputOfAsync("cp", ["/bin/sleep", _host.PathOf("XMail")]);
        var start = new ProcessStartInfo("start-stop-daemon", ["--start", "--chuid", "mail", "--exec", _host.PathOf("XMail"), "--", "600"])
        {
            Environment = { ["MAIL_ROOT"] = root },
        };
        var process = Keep(Process.Start(start)!);
        await UntilAsync(process, "600");

        var diagnosis = await DiagnoseAsync(root);

        Assert.Equal((ServerState.Running, "mail"), (diagnosis!.ServerProcess.State, diagnosis.ServerProcess.User));
        Assert.Equal(InstallationSource.Process, diagnosis.TlsConfig.ArgumentsSource);
    }

    [Fact]
    public async Task Diagnose_SecondXMailThatNoAgentLooksAt_IsTold()
    {
        using var first = MailRoot.Healthy();
        using var second = MailRoot.Healthy();
        using var watched = await XMailStandIn.StartAsync(first);
        using var other = await XMailStandIn.StartAsync(second);

        var diagnosis = await DiagnoseAsync(first.Directory);

        Assert.Equal(watched.ProcessId, diagnosis!.ServerProcess.ProcessId);
        var told = Assert.Single(diagnosis.CheckResults, result => result.CheckId == "server-other" && result.Subject == second.Directory);
        Assert.Equal((CheckStatus.Notice, "unwatched"), (told.Status, told.Reason));
        Assert.Contains($"--mail-root {second.Directory}", told.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(diagnosis.ServerProcess.OtherServers, server => server.MailRoot == first.Directory);
    }

    private static void AssertTold(Diagnosis diagnosis, Process stranger)
    {
        var claims = diagnosis.ServerProcess.UnbelievedProcesses.Where(claim => claim.UserId == 65534).ToList();
        Assert.Contains(claims, claim => claim is { Disbelief: Disbelief.OtherUser, User: "nobody" } && claim.ProcessId <= stranger.Id);
        var told = Assert.Single(diagnosis.CheckResults, result => result is { CheckId: "server-user", Reason: "other-user", Subject: "nobody" });
        Assert.Equal(CheckStatus.Warning, told.Status);
        Assert.Contains("--xmail-user 65534", told.Remedy, StringComparison.Ordinal);
    }

    private static async Task<Diagnosis?> DiagnoseAsync(string? root, string? user = null)
    {
        var options = new InstallationOptions(root, null) { XMailUser = user };
        var platform = HostPlatform.For(options);
        var diagnoser = new Diagnoser(new InstallationLocator(platform.Sources), options, TimeProvider.System, null, platform);
        return (await diagnoser.DiagnoseAsync(skipProbes: true, Language.English, CancellationToken.None)).Diagnosis;
    }

    /// <summary>How the stranger's process comes by the name; in either case it names the mail root, and marks among arguments and environment.</summary>
    public enum Disguise
    {
        CopiedProgram,
        FirstArgument,
    }

    private async Task<Process> StartAsync(Disguise disguise, string root)
    {
        var theirs = await _host.MakeAsync($"theirs-{Mark}", Nobody.Owner);
        (string, string)[] environment = [("MAIL_ROOT", root), ("OPENSSL_CONF", $"/{Mark}.cnf"), ("SSL_CERT_FILE", $"/{Mark}.pem"), ("LD_LIBRARY_PATH", theirs)];
        string[] arguments = ["-e", "sleep 600", "--", "-Pl", Mark];
        if (disguise is Disguise.FirstArgument)
            return await StartedAsync(Nobody.Start("bash", ["-c", "exec -a XMail perl \"$@\"", "bash", .. arguments], environment));
        await Nobody.RunAsync("cp /usr/bin/perl \"$1\"", Path.Combine(theirs, "XMail"));
        return await StartedAsync(Nobody.Start(Path.Combine(theirs, "XMail"), arguments, environment));
    }

    private async Task<Process> StartedAsync(Process process)
    {
        Keep(process);
        await UntilAsync(process, Mark);
        return process;
    }

    private Process Keep(Process process)
    {
        _processes.Add(process);
        return process;
    }

    // Until then it is what starts it, which is about to become it.
    private static async Task UntilAsync(Process process, string lastArgument)
    {
        while (!IsThere()) await Task.Delay(20);

        bool IsThere()
        {
            var words = File.ReadAllText($"/proc/{process.Id}/cmdline").TrimEnd('\0').Split('\0');
            return Path.GetFileName(words[0]) == "XMail" && string.Join('\0', words).EndsWith(lastArgument, StringComparison.Ordinal);
        }
    }
}
