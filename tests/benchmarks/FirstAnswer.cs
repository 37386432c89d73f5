using System.Diagnostics;
using System.Globalization;
using XMailFleet.Testing;

namespace XMailFleet.Benchmarks;

/// <summary>From the start of the agent's process to its first answer over gRPC, beside the start of peer.sh to its end.</summary>
internal static class FirstAnswer
{
    private const int Runs = 20;

    public static async Task MeasureAsync(string program)
    {
        using var root = Peer.MakeMailRoot();
        await using var xmail = await XMailPeer.StartAsync(root);
        var (script, answer) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            script.Add(await MillisecondsOfAsync(() => Peer.RunAsync(root)));
            answer.Add(await MillisecondsOfAsync(async () =>
            {
                await using var agent = ServedAgent.Start(program, root, xmail);
                // The channel's own way of waiting would try once a second.
                await agent.WaitUntilListeningAsync();
                await agent.DiagnoseAsync(skipProbes: true);
            }));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Start of the agent to its first answer over gRPC: {Median(answer):F0} ms; peer.sh: {Median(script):F0} ms (medians of {Runs})"));
    }

    private static async Task<double> MillisecondsOfAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
