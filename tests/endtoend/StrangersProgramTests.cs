using Google.Protobuf;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>
/// Another user of the host puts an `openssl` where the agent looks, and root diagnoses. The planted script leaves a mark
/// where root alone can; there must be none.
/// </summary>
[Trait("Needs", "root")]
public sealed class StrangersProgramTests : IDisposable
{
    private const string HostsOwn = "/usr/bin/openssl";

    private readonly RootOnlyDirectory _host = new();
    private readonly string _open = Directory.CreateTempSubdirectory("xmailfleet-").FullName;

    public StrangersProgramTests() => File.SetUnixFileMode(_open, (UnixFileMode)0b111_111_111);

    public void Dispose()
    {
        _host.Dispose();
        Directory.Delete(_open, recursive: true);
    }

    [Fact]
    public async Task Diagnose_MailRootOfAnother_DoesNotRunWhatIsInIt()
    {
        var root = await _host.MakeAsync("mail", Nobody.Owner);
        await PlantAsync("mail");

        await AssertPassedOverAsync(root, "mail/openssl", "mail", UntrustedReason.Owner);
    }

    [Fact]
    public async Task Diagnose_BinOfAnother_DoesNotRunWhatIsInIt()
    {
        var root = await _host.MakeAsync("mail");
        await _host.MakeAsync("mail/bin", Nobody.Owner);
        await PlantAsync("mail/bin");

        await AssertPassedOverAsync(root, "mail/bin/openssl", "mail/bin", UntrustedReason.Owner);
    }

    [Fact]
    public async Task Diagnose_LinkOfAnotherInAStickyDirectory_IsNotFollowed()
    {
        var root = await _host.MakeAsync("mail");
        await ChmodAsync("1777", "mail");
        await _host.MakeAsync("open");
        await ChmodAsync("0777", "open");
        _host.WriteScript("open/tool", Script);
        await Nobody.RunAsync("ln -s \"$1\" \"$2\"", _host.PathOf("open/tool"), _host.PathOf("mail/openssl"));

        await AssertPassedOverAsync(root, "mail/openssl", "mail", UntrustedReason.WritableByAll);
    }

    [Fact]
    public async Task Diagnose_LinkOfAnotherInADirectoryOfRoot_IsNotFollowed()
    {
        var root = await _host.MakeAsync("mail");
        _host.WriteScript("tool", Script);
        File.CreateSymbolicLink(_host.PathOf("mail/openssl"), "../tool");
        await Command.OutputOfAsync("chown", ["-h", Nobody.Owner, _host.PathOf("mail/openssl")]);

        await AssertPassedOverAsync(root, "mail/openssl", "mail/openssl", UntrustedReason.Owner);
    }

    [Fact]
    public async Task Diagnose_LinkOfRootIntoADirectoryOfAnother_IsNotFollowed()
    {
        var root = await _host.MakeAsync("mail");
        await _host.MakeAsync("theirs", Nobody.Owner);
        await PlantAsync("theirs");
        File.CreateSymbolicLink(_host.PathOf("mail/openssl"), _host.PathOf("theirs/openssl"));

        await AssertPassedOverAsync(root, "mail/openssl", "theirs", UntrustedReason.Owner);
    }

    [Fact]
    public async Task Diagnose_RootsFileInADirectoryThatAGroupMayWrite_IsNotRun()
    {
        var root = await _host.MakeAsync("mail");
        _host.WriteScript("mail/openssl", Script);
        await ChmodAsync("0775", "mail");

        await AssertPassedOverAsync(root, "mail/openssl", "mail", UntrustedReason.WritableByGroup);
    }

    [Fact]
    public async Task Diagnose_RootsFileBelowADirectoryOfAnother_IsNotRun()
    {
        await _host.MakeAsync("theirs", Nobody.Owner);
        var root = await _host.MakeAsync("theirs/mail");
        _host.WriteScript("theirs/mail/openssl", Script);

        await AssertPassedOverAsync(root, "theirs/mail/openssl", "theirs", UntrustedReason.Owner);
    }

    [Fact]
    public async Task Diagnose_FileThatAGroupMayWrite_IsNotRun()
    {
        var root = await _host.MakeAsync("mail");
        _host.WriteScript("mail/openssl", Script);
        await ChmodAsync("0775", "mail/openssl");

        await AssertPassedOverAsync(root, "mail/openssl", "mail/openssl", UntrustedReason.WritableByGroup);
    }

    [Fact]
    public async Task Diagnose_RootsFileInAStickyDirectory_IsNotRun()
    {
        var root = await _host.MakeAsync("mail");
        _host.WriteScript("mail/openssl", Script);
        await ChmodAsync("1777", "mail");

        await AssertPassedOverAsync(root, "mail/openssl", "mail", UntrustedReason.WritableByAll);
    }

    [Fact]
    [Trait("Needs", "tmpfs")]
    public async Task Diagnose_FileSystemMountedAsUsersMay_DoesNotRunWhatClaimsToBeRoots()
    {
        var root = await _host.MakeAsync("mail");
        await Command.OutputOfAsync("mount", ["-t", "tmpfs", "-o", "nosuid,mode=0755,size=64k", "tmpfs", root]);
        try
        {
            _host.WriteScript("mail/openssl", Script);

            await AssertPassedOverAsync(root, "mail/openssl", "mail", UntrustedReason.Mount, CheckStatus.Notice);
        }
        finally
        {
            await Command.OutputOfAsync("umount", [root]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Diagnose_ProcessOfAnotherCalledXMail_DoesNotRunWhatIsBesideIt(bool isPinned)
    {
        var root = await _host.MakeAsync("mail");
        await _host.MakeAsync("theirs", Nobody.Owner);
        await PlantAsync("theirs");
        await Nobody.RunAsync("cp /bin/sleep \"$1\"", _host.PathOf("theirs/XMail"));
        using var process = Nobody.Start(_host.PathOf("theirs/XMail"), ["600"], ("MAIL_ROOT", root));
        try
        {
            await UntilItRunsAsync(process.Id);

            // Not pinned, another XMail of this machine may be the one that is diagnosed, or none; no mark must be made all the same.
            if (isPinned) AssertNotBelieved(await DiagnoseAsync(["--mail-root", root]));
            else await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["diagnose", "--no-probe"]);
            Assert.False(File.Exists(Mark));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Diagnose_DirectoryOfAnotherInPath_DoesNotRunWhatIsInIt()
    {
        var root = await _host.MakeAsync("mail");
        var theirs = await _host.MakeAsync("theirs", Nobody.Owner);
        await PlantAsync("theirs");

        await AssertPassedOverAsync(root, "theirs/openssl", "theirs", UntrustedReason.Owner, path: theirs);
    }

    [Fact]
    public async Task Diagnose_DirectoriesOfOthersWithoutACommand_AreNoMatter()
    {
        var root = await _host.MakeAsync("mail", Nobody.Owner);
        var theirs = await _host.MakeAsync("theirs", Nobody.Owner);

        var diagnosis = await DiagnoseAsync(["--mail-root", root], theirs);

        Assert.Empty(diagnosis.OpenSsl.Command.UntrustedCommands);
        Assert.Equal(CheckStatus.Pass, Assert.Single(diagnosis.CheckResults, result => result.CheckId == "openssl-command").Status);
    }

    [Fact]
    public async Task Diagnose_RootsOwnCommand_IsRun()
    {
        var root = await _host.MakeAsync("mail");
        await _host.MakeAsync("programs");
        _host.WriteScript("programs/tool", Script);
        File.CreateSymbolicLink(_host.PathOf("mail/openssl"), "../programs/tool");

        var command = (await DiagnoseAsync(["--mail-root", root])).OpenSsl.Command;

        Assert.Equal((CommandState.Runs, _host.PathOf("mail/openssl"), "9.9.9"), (command.State, command.Path, command.Version));
        Assert.Empty(command.UntrustedCommands);
        Assert.True(File.Exists(Mark));
    }

    [Theory]
    [InlineData("en", "not run")]
    [InlineData("ja", "実行していません")]
    public async Task Diagnose_Text_NamesWhatWasNotRun(string language, string notRun)
    {
        var root = await _host.MakeAsync("mail", Nobody.Owner);
        await PlantAsync("mail");

        var run = await ProgramProcess.RunAsync(BuiltPrograms.Agent, ["diagnose", "--mail-root", root, "--no-probe", "--lang", language]);

        Assert.Contains($"{root}/openssl  {notRun}: {root} (nobody:nogroup 0755)", run.Output, StringComparison.Ordinal);
        Assert.Contains($"namei -l {root}/openssl", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Mark));
    }

    // Where whoever runs it can leave a trace: root's agent runs programs as nobody.
    private string Mark => Path.Combine(_open, "ran");

    private string Script => $"id -u > {Mark}; echo 'OpenSSL 9.9.9 1 Jan 2030'";

    // The file is made by the other user, as in the attack.
    private Task<string> PlantAsync(string directory) =>
        Nobody.RunAsync("printf '#!/bin/sh\\n%s\\n' \"$2\" > \"$1\" && chmod 755 \"$1\"", _host.PathOf($"{directory}/openssl"), Script);

    private Task<string> ChmodAsync(string mode, string name) => Command.OutputOfAsync("chmod", [mode, _host.PathOf(name)]);

    private async Task AssertPassedOverAsync(
        string root, string planted, string component, UntrustedReason reason, CheckStatus status = CheckStatus.Warning, string path = "")
    {
        var diagnosis = await DiagnoseAsync(["--mail-root", root], path);

        Assert.False(File.Exists(Mark), $"{planted} was run");
        var untrusted = Assert.Single(diagnosis.OpenSsl.Command.UntrustedCommands);
        Assert.Equal((_host.PathOf(planted), _host.PathOf(component), reason), (untrusted.Path, untrusted.Component, untrusted.Reason));
        Assert.Equal((CommandState.NotRun, HostsOwn), (diagnosis.OpenSsl.Command.State, diagnosis.OpenSsl.Command.Path));
        var told = Assert.Single(diagnosis.CheckResults, result => result.CheckId == "openssl-command" && result.Subject == _host.PathOf(planted));
        Assert.Equal(status, told.Status);
        Assert.Contains(_host.PathOf(component), told.Message, StringComparison.Ordinal);
    }

    // Where a process is not believed, nothing is looked for beside its program.
    private void AssertNotBelieved(Diagnosis diagnosis)
    {
        Assert.DoesNotContain(_host.PathOf("theirs"), JsonFormatter.Default.Format(diagnosis), StringComparison.Ordinal);
        Assert.Contains(diagnosis.CheckResults, result => result is { CheckId: "server-user", Reason: "other-user", Subject: "nobody" });
    }

    private static async Task<Diagnosis> DiagnoseAsync(string[] options, string path = "")
    {
        var searched = Environment.GetEnvironmentVariable("PATH");
        var run = await ProgramProcess.RunAsync(
            BuiltPrograms.Agent, ["diagnose", .. options, "--no-probe", "--format", "json"], ("PATH", path.Length > 0 ? $"{path}:{searched}" : searched ?? ""));
        Assert.Empty(run.Errors);
        return JsonParser.Default.Parse<Diagnosis>(run.Output);
    }

    // Until then it is setpriv, which is about to become it.
    private static async Task UntilItRunsAsync(int processId)
    {
        while (!(await File.ReadAllTextAsync($"/proc/{processId}/comm")).StartsWith("XMail", StringComparison.Ordinal)) await Task.Delay(20);
    }
}
