using System.Diagnostics;
using System.Globalization;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>A program as a child process, with everything that it prints.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StreamText _output;
    private readonly StreamText _errors;

    private ProgramProcess(Process process)
    {
        _process = process;
        _output = new StreamText(process.StandardOutput);
        _errors = new StreamText(process.StandardError);
    }

    /// <summary>Printed on stdout so far.</summary>
    public string Output => _output.Text;

    /// <summary>Printed on stderr so far.</summary>
    public string Errors => _errors.Text;

    public int ProcessId => _process.Id;

    public bool HasExited => _process.HasExited;

    public static ProgramProcess Start(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new ProgramProcess(process);
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<CommandResult> RunAsync(
        string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        await using var process = Start(program, arguments, environment);
        return await process.WaitForExitAsync();
    }

    /// <summary>Waits until <paramref name="fragment"/> has been printed on stdout.</summary>
    public Task WaitForOutputAsync(string fragment) => _output.WaitForAsync(fragment);

    /// <summary>Waits until <paramref name="fragment"/> has been printed on stderr.</summary>
    public Task WaitForErrorsAsync(string fragment) => _errors.WaitForAsync(fragment);

    /// <summary>Asks the program to end, as service managers do.</summary>
    public async Task<CommandResult> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await WaitForExitAsync();
    }

    /// <summary>Ends the program without warning (SIGKILL).</summary>
    public async Task<CommandResult> KillAsync()
    {
        _process.Kill();
        return await WaitForExitAsync();
    }

    public async Task<CommandResult> WaitForExitAsync()
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        await _process.WaitForExitAsync(guard.Token);
        return new CommandResult(_process.ExitCode, await _output.ReadToEndAsync(), await _errors.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }
}
