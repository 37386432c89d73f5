using System.Diagnostics;

namespace XMailFleet.EndToEnd.Tests.Wine;

/// <summary>A Windows of its own, made by Wine in a temporary directory, and ended with everything in it.</summary>
internal sealed class WinePrefix : IAsyncDisposable
{
    // A prefix takes Wine some seconds, and a minute on a loaded machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _directory = Directory.CreateTempSubdirectory("xmailfleet-wine-").FullName;

    /// <summary>What Windows calls <c>C:\</c>.</summary>
    public string DriveC => Path.Combine(_directory, "drive_c");

    /// <summary>Runs a program to its end.</summary>
    public async Task<(int Status, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        using var deadline = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts a program that goes on.</summary>
    public Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("wine", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        AddEnvironment(start);
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Ends everything in it and boots it anew. From then on it goes on where no program of a test runs, as a Windows does.</summary>
    public async Task RestartAsync()
    {
        await RunServerAsync("--kill");
        await RunServerAsync("--wait");
        await RunServerAsync("--persistent");
        // What it starts goes on, and would hold our pipes.
        var start = new ProcessStartInfo("sh", ["-c", "exec wine wineboot </dev/null >/dev/null 2>&1"]);
        AddEnvironment(start);
        using var boot = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Patience);
        await boot.WaitForExitAsync(deadline.Token);
    }

    /// <summary>Sets a value of HKEY_LOCAL_MACHINE as Windows' own command does.</summary>
    public async Task SetRegistryAsync(string key, string name, string value)
    {
        var (status, _, error) = await RunAsync("reg", "add", $@"HKLM\{key}", "/v", name, "/t", "REG_SZ", "/d", value, "/f");
        Assert.True(status == 0, error);
    }

    public async ValueTask DisposeAsync()
    {
        // Its server ends every program of this prefix, and no other, and then itself.
        await RunServerAsync("--kill");
        await RunServerAsync("--wait");
        Directory.Delete(_directory, recursive: true);
    }

    private async Task RunServerAsync(string option)
    {
        var start = new ProcessStartInfo("wineserver", [option]);
        AddEnvironment(start);
        using var server = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Patience);
        await server.WaitForExitAsync(deadline.Token);
    }

    private void AddEnvironment(ProcessStartInfo start)
    {
        start.Environment["WINEPREFIX"] = _directory;
        start.Environment["WINEARCH"] = "win64";
        start.Environment["WINEDEBUG"] = "-all";
        // Wine would offer to install its replacements of .NET Framework and Internet Explorer.
        start.Environment["WINEDLLOVERRIDES"] = "mscoree,mshtml=";
        // The agent must find the mail root by the registry, not by what the machine of the test has set.
        start.Environment.Remove("MAIL_ROOT");
        start.Environment.Remove("MAIL_CMD_LINE");
    }
}
