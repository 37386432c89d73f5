using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Processes;

/// <summary>What a program that root's agent runs can do: root owns the file, and the program says what it was given.</summary>
[Trait("Needs", "root")]
public sealed class BoundedCommandTests : IDisposable
{
    private readonly RootOnlyDirectory _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("id -u", "65534")]
    [InlineData("id -G", "65534")]
    [InlineData("grep -c 'Cap[IPEA][a-z]*:[[:space:]]*0000000000000000' /proc/self/status", "4")]
    [InlineData("ulimit -v; ulimit -t; ulimit -f; ulimit -c", "524288\n5\n0\n0")]
    [InlineData("env | grep -v '^\\(PWD\\|SHLVL\\|_\\|OLDPWD\\)=' | sort", "LC_ALL=C")]
    [InlineData("pwd", "/")]
    public async Task Run_AsRoot_HasTheRightsOfNobody(string script, string said) =>
        Assert.Equal(new CommandAnswer.Completed(0, said + "\n"), await RunAsync(_root.WriteScript("program", "sleep 0.2; " + script)));

    [Fact]
    public async Task Run_FileThatOnlyRootMayReach_SaysNothingOfIt()
    {
        var script = _root.WriteScript("program", "echo ran");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal(new CommandAnswer.NotPermitted(), await RunAsync(script));
    }

    [Fact]
    public async Task Run_MoreMemoryThanItMayHave_Fails()
    {
        var script = _root.WriteScript("program", "sleep 0.2; exec dd if=/dev/zero of=/dev/null bs=1G count=1 2>/dev/null");

        Assert.NotEqual(0, Assert.IsType<CommandAnswer.Completed>(await RunAsync(script)).ExitCode);
    }

    private static Task<CommandAnswer> RunAsync(string path) =>
        BoundedCommand.RunAsync(TrustedProgram.Examine(path).Program!, [], TimeSpan.FromSeconds(20), 4096, CancellationToken.None);
}
