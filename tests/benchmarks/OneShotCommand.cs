using System.Diagnostics;

namespace XMailFleet.Benchmarks;

/// <summary>The published agent's <c>diagnose --no-probe</c>, process start included, beside the script; by hyperfine.</summary>
internal static class OneShotCommand
{
    public static async Task MeasureAsync(string agent)
    {
        using var root = Peer.MakeMailRoot();
        using var hyperfine = Process.Start(
            "hyperfine",
            [
                "--shell=none", "--warmup=5", "--min-runs=50",
                "--command-name=peer.sh", $"{Peer.Script} {root.Directory}",
                "--command-name=xmailfleet-agent diagnose --no-probe", $"{agent} diagnose --no-probe --mail-root {root.Directory}",
            ]);
        await hyperfine.WaitForExitAsync();
        if (hyperfine.ExitCode != 0) throw new InvalidOperationException($"hyperfine ended with {hyperfine.ExitCode}.");
    }
}
