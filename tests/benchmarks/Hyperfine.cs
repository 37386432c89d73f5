using System.Diagnostics;

namespace XMailFleet.Benchmarks;

/// <summary>hyperfine (Debian's), which compares commands in one run.</summary>
internal static class Hyperfine
{
    public static async Task RunAsync(string option, params (string Name, string Command)[] commands)
    {
        using var hyperfine = Process.Start(
            "hyperfine",
            ["--shell=none", option, .. commands.SelectMany(command => new[] { $"--command-name={command.Name}", command.Command })]);
        await hyperfine.WaitForExitAsync();
        if (hyperfine.ExitCode != 0) throw new InvalidOperationException($"hyperfine ended with {hyperfine.ExitCode}.");
    }
}
