using System.Diagnostics;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Libraries;

[Trait("Needs", "root")]
public sealed class CommandInspectorTests : IDisposable
{
    private static readonly SystemLibraries Host = SystemLibraries.Read();

    private readonly RootOnlyDirectory _root = new();
    private readonly CommandInspector _inspector = new(TimeProvider.System);

    public CommandInspectorTests() => File.SetUnixFileMode(Open, OpenToAll);

    public void Dispose()
    {
        _root.Dispose();
        Directory.Delete(Open, recursive: true);
    }

    [Fact]
    public async Task Inspect_RealCommand_ReadsWhatItPrintsWithoutRunningIt()
    {
        var printed = await Command.OutputOfAsync("openssl", ["version"]);

        var command = await _inspector.InspectAsync(["/nonexistent", "/usr/bin"], Host, default);

        Assert.Equal((CommandState.NotRun, false, "/usr/bin/openssl", ""), (command.State, command.Runs, command.Path, command.VersionText));
        Assert.Equal(printed.Split(' ')[1], command.Version);
        Assert.Contains($"(Library: OpenSSL {command.LibraryVersion} ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_WhereNothingMayBeRun_RunsNothing()
    {
        WriteCommand($"touch {Open}/ran; echo 'OpenSSL 1.1.1o  3 May 2022'");

        var command = await new CommandInspector(TimeProvider.System, mayRun: false).InspectAsync([_root.Path], Host, default);

        Assert.Equal((CommandState.NotRun, "", _root.PathOf("openssl")), (command.State, command.Version, command.Path));
        Assert.Empty(Directory.GetFiles(Open));
    }

    [Theory]
    [InlineData("echo 'OpenSSL 1.1.1o  3 May 2022'", "1.1.1o", "")]
    [InlineData("echo 'OpenSSL 1.0.2k-fips  26 Jan 2017'", "1.0.2k", "")]
    [InlineData("echo 'OpenSSL 0.9.8l 5 Nov 2009'", "0.9.8l", "")]
    [InlineData("echo 'OpenSSL 1.1.1n  15 Mar 2022 (Library: OpenSSL 1.1.1k  25 Mar 2021)'", "1.1.1n", "1.1.1k")]
    public async Task Inspect_VersionText_IsUnderstood(string script, string version, string libraryVersion)
    {
        WriteCommand(script);

        var command = await InspectAsync();

        Assert.Equal((CommandState.Runs, version, libraryVersion), (command.State, command.Version, command.LibraryVersion));
    }

    [Fact]
    public async Task Inspect_NoCommand_IsNotFound() => Assert.Equal(CommandState.NotFound, (await InspectAsync()).State);

    [Fact]
    public async Task Inspect_NoExecutePermission_IsNotExecutable()
    {
        _root.Write("openssl", "#!/bin/sh\n");

        Assert.Equal(CommandState.NotExecutable, (await InspectAsync()).State);
    }

    [Fact]
    public async Task Inspect_NoExecutePermission_GoesOnToTheNext()
    {
        _root.Write("openssl", "#!/bin/sh\n");

        Assert.Equal("/usr/bin/openssl", (await _inspector.InspectAsync([_root.Path, "/usr/bin"], Host, default)).Path);
    }

    [Fact]
    public async Task Inspect_NotAProgram_IsNotExecutable()
    {
        _root.Write("openssl", [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]);
        File.SetUnixFileMode(_root.PathOf("openssl"), Executable);

        var command = await InspectAsync();

        Assert.Equal(CommandState.NotExecutable, command.State);
        Assert.NotEmpty(command.Detail);
    }

    [Theory]
    [InlineData("exit 3", "exit status 3")]
    [InlineData("echo hello", "hello")]
    [InlineData("printf '\\033[31mred'", "?[31mred")]
    [InlineData("echo 'LibreSSL 3.8.2'", "LibreSSL 3.8.2")]
    [InlineData("yes", "answer too long")]
    [InlineData("exec 1>&-", "")]
    public async Task Inspect_OtherAnswer_IsFailedAndSaysHow(string script, string detail)
    {
        WriteCommand(script);

        var command = await InspectAsync();

        Assert.Equal((CommandState.Failed, detail, false), (command.State, command.Detail, command.Runs));
    }

    [Fact]
    public async Task Inspect_CommandHangs_IsTimedOutAndItsChildrenAreKilled()
    {
        WriteCommand($"sleep 600 & touch {Open}/$!; wait");

        Assert.Equal(CommandState.TimedOut, (await InspectAsync()).State);

        var child = int.Parse(Path.GetFileName(Assert.Single(Directory.GetFiles(Open))), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await EndsAsync(child));
    }

    [Fact]
    public async Task Inspect_AnyoneMayReplaceIt_IsNotRun()
    {
        WriteCommand($"touch {Open}/ran; echo 'OpenSSL 3.0.0 7 Sep 2021'");
        File.SetUnixFileMode(_root.PathOf("openssl"), Executable | UnixFileMode.OtherWrite);

        var command = await InspectAsync();

        Assert.Equal((CommandState.Unsafe, _root.PathOf("openssl")), (command.State, command.Path));
        Assert.Equal(
            new UntrustedCommand
            {
                Path = _root.PathOf("openssl"),
                Component = _root.PathOf("openssl"),
                Reason = UntrustedReason.WritableByAll,
                Owner = "root",
                Group = "root",
                Mode = "0707",
            },
            Assert.Single(command.UntrustedCommands));
        Assert.Empty(Directory.GetFiles(Open));
    }

    [Fact]
    public async Task Inspect_UntrustedBetweenOthers_EveryOneIsNamedAndTheTrustedIsAsked()
    {
        foreach (var name in (string[])["first", "second"])
        {
            Directory.CreateDirectory(_root.PathOf(name));
            _root.Write($"{name}/openssl", "#!/bin/sh\n");
            File.SetUnixFileMode(_root.PathOf($"{name}/openssl"), Executable | UnixFileMode.GroupWrite);
        }

        var command = await _inspector.InspectAsync([_root.PathOf("first"), "/usr/bin", _root.PathOf("second")], Host, default);

        Assert.Equal("/usr/bin/openssl", command.Path);
        Assert.Equal([_root.PathOf("first/openssl"), _root.PathOf("second/openssl")], command.UntrustedCommands.Select(one => one.Path));
    }

    [Fact]
    public async Task Inspect_CommandThatWasTrusted_IsNotTrustedOnItsOldAnswer()
    {
        WriteCommand("echo 'OpenSSL 3.0.0 7 Sep 2021'");
        Assert.True((await InspectAsync()).Runs);

        // The directory above: the file itself stays as it was.
        await Command.OutputOfAsync("chown", ["65534", _root.Path]);

        Assert.Equal(CommandState.Unsafe, (await InspectAsync()).State);
    }

    [Fact]
    public async Task Inspect_FifoOfThatName_IsNotFoundAndNotOpened()
    {
        await Command.OutputOfAsync("mkfifo", [_root.PathOf("openssl")]);

        Assert.Equal(CommandState.NotFound, (await InspectAsync()).State);
    }

    [Fact]
    public async Task Inspect_SecondTime_RunsItAgainOnlyWhenTheFileChanged()
    {
        WriteCommand($"touch {Open}/$$; echo 'OpenSSL 3.0.0 7 Sep 2021'");
        await InspectAsync();
        await InspectAsync();
        Assert.Single(Directory.GetFiles(Open));

        WriteCommand("echo 'OpenSSL 3.0.1 14 Dec 2021'");
        Assert.Equal("3.0.1", (await InspectAsync()).Version);
    }

    [Fact]
    public async Task Inspect_Cancelled_Throws()
    {
        WriteCommand("sleep 600");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _inspector.InspectAsync([_root.Path], Host, cancellation.Token));
    }

    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private const UnixFileMode OpenToAll = Executable | UnixFileMode.OtherWrite;

    // What is run is nobody's: here it can leave a trace.
    private string Open { get; } = Directory.CreateTempSubdirectory("xmailfleet-").FullName;

    private Task<OpenSslCommand> InspectAsync() => _inspector.InspectAsync([_root.Path], Host, default);

    private void WriteCommand(string script)
    {
        _root.Write("openssl", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(_root.PathOf("openssl"), Executable);
    }

    private static async Task<bool> EndsAsync(int processId)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var process = Process.GetProcessById(processId);
                // A killed orphan stays a zombie where nobody reaps it.
                if ((await File.ReadAllTextAsync($"/proc/{processId}/stat")).Contains(") Z ", StringComparison.Ordinal)) return true;
            }
            catch (Exception ended) when (ended is ArgumentException or IOException)
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }
}
