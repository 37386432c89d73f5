using System.Diagnostics;
using System.Globalization;
using XMailFleet.Testing;

namespace XMailFleet.Benchmarks;

/// <summary>Memory of the two processes that the agent is as a service, front and looker, after calls with six probes.</summary>
internal static class TwoProcesses
{
    private const int Calls = 250;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static async Task MeasureAsync(string program)
    {
        using var root = Peer.MakeMailRoot();
        using var directory = new ScratchDirectory();
        await using var xmail = await XMailPeer.StartAsync(root);
        var socket = directory.PathOf("looker.sock");
        using var looker = Process.Start(
            program, ["look", "--looker-socket", socket, "--front-user", "root", "--mail-root", root.Directory, "--xmail-args", xmail.CommandLine]);
        try
        {
            while (!File.Exists(socket)) await Task.Delay(20);
            await using var front = ServedAgent.Start(program, root, xmail, "--looker-socket", socket);
            for (var call = 0; call < Calls; call++) await front.DiagnoseAsync(skipProbes: false);
            Print("without rest", looker.Id, front.ProcessId);
            await Task.Delay(Rest);
            Print("at rest", looker.Id, front.ProcessId);
        }
        finally
        {
            looker.Kill();
            await looker.WaitForExitAsync();
        }
    }

    private static void Print(string state, int looker, int front)
    {
        var (both, shared) = (Sum("VmRSS", "status", looker, front), Sum("Pss", "smaps_rollup", looker, front));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Front and looker after {Calls} calls {state}: {both:F1} MB resident, {shared:F1} MB where what they share counts once"));
    }

    // Of /proc/PID/FILE, whose lines are "NAME: NUMBER kB".
    private static double Sum(string name, string file, params int[] processes) => processes.Sum(process =>
        1024e-6 * long.Parse(
            File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}"))
                .Single(line => line.StartsWith(name + ":", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture));
}
