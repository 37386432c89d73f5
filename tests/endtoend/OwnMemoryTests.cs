using System.Globalization;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>Keys and tokens are in the memory of the programs. Neither a core dump nor another process of the same user gets at them.</summary>
[Trait("Needs", "root")]
public sealed class OwnMemoryTests : IDisposable
{
    private const string User = "65534";

    private readonly DataDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Program_OfAUser_IsClosedToHisOtherProcessesAndLeavesNoCore(bool isAgent)
    {
        await ProgramProcess.RunAsync("chown", [$"{User}:{User}", _data.FullName]);
        string[] serve = isAgent
            ? [BuiltPrograms.Agent, "serve", "--port", "0", "--state-dir", _data.FullName]
            : [BuiltPrograms.Collector, "serve", "--data-dir", _data.FullName, "--grpc-port", "0", "--web-port", "0"];
        await using var program = ProgramProcess.Start("sh", ["-c", $"cd {_data.FullName} && ulimit -c unlimited && HOME={_data.FullName} exec setpriv --reuid={User} --regid={User} --clear-groups \"$@\"", "sh", .. serve]);
        await using var open = ProgramProcess.Start("setpriv", [$"--reuid={User}", $"--regid={User}", "--clear-groups", "sleep", "600"]);
        var socket = Path.Combine(_data.FullName, isAgent ? "agent.sock" : "collector.sock");
        while (!File.Exists(socket) && !program.HasExited) await Task.Delay(50);

        // What he can do with any other process of his he cannot with this one.
        Assert.Equal(0, (await ReadAsync(open.ProcessId)).ExitCode);
        var read = await ReadAsync(program.ProcessId);
        Assert.NotEqual(0, read.ExitCode);
        Assert.Contains("Permission denied", read.Errors, StringComparison.Ordinal);

        // A signal that .NET leaves alone, and that ends a process with a core.
        var before = Directory.GetFiles(_data.FullName).Length;
        await ProgramProcess.RunAsync("kill", ["-XCPU", program.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync();
        Assert.DoesNotContain(Directory.GetFiles(_data.FullName), file => Path.GetFileName(file).StartsWith("core", StringComparison.Ordinal) && new FileInfo(file).Length > 1 << 20);
        Assert.InRange(Directory.GetFiles(_data.FullName).Length, 1, before);
    }

    // The first bytes of its program, through its memory.
    private static Task<CommandResult> ReadAsync(int process) => ProgramProcess.RunAsync(
        "setpriv",
        [
            $"--reuid={User}", $"--regid={User}", "--clear-groups", "sh", "-c",
            $"start=$(head -n1 /proc/{process}/maps | cut -d- -f1) && dd if=/proc/{process}/mem of=/dev/null bs=4096 count=1 skip=$((0x$start / 4096))",
        ]);
}
