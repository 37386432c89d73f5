namespace XMailFleet.Benchmarks;

/// <summary>The published agent's <c>diagnose --no-probe</c>, process start included, beside the script; by hyperfine.</summary>
internal static class OneShotCommand
{
    public static async Task MeasureAsync(string agent)
    {
        using var root = Peer.MakeMailRoot();
        await Hyperfine.RunAsync(
            "--min-runs=50",
            ("peer.sh", $"{Peer.Script} {root.Directory}"),
            ("xmailfleet-agent diagnose --no-probe", $"{agent} diagnose --no-probe --mail-root {root.Directory}"));
    }
}
