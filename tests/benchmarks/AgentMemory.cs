using System.Globalization;
using XMailFleet.Testing;

namespace XMailFleet.Benchmarks;

/// <summary>Resident memory of the published agent as it answers 1,000 calls, against a stand-in for a running XMail.</summary>
internal static class AgentMemory
{
    private static readonly int[] Marks = [1, 100, 250, 500, 1000];

    public static async Task MeasureAsync(string agent)
    {
        foreach (var skipProbes in new[] { true, false })
        {
            Console.WriteLine($"Resident memory of the agent, {(skipProbes ? "no probes" : "six probes")}:");
            await MeasureAsync(agent, skipProbes);
        }
    }

    private static async Task MeasureAsync(string program, bool skipProbes)
    {
        using var root = Peer.MakeMailRoot();
        await using var xmail = await XMailPeer.StartAsync(root);
        await using var agent = ServedAgent.Start(program, root, xmail);
        for (var calls = 1; calls <= Marks[^1]; calls++)
        {
            await agent.DiagnoseAsync(skipProbes);
            if (Marks.Contains(calls)) Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  after {calls,4} calls: {agent.ResidentMegabytes:F1} MB"));
        }
    }
}
