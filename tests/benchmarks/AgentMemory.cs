using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>Resident memory of the published agent as it answers 1,000 calls, against a stand-in for a running XMail.</summary>
internal static class AgentMemory
{
    private static readonly int[] Marks = [1, 100, 1000];

    public static async Task MeasureAsync(string agent)
    {
        foreach (var skipProbes in new[] { true, false })
        {
            Console.WriteLine($"Resident memory of the agent, {(skipProbes ? "no probes" : "six probes")}:");
            await MeasureAsync(agent, skipProbes);
        }
    }

    private static async Task MeasureAsync(string agent, bool skipProbes)
    {
        using var root = Peer.MakeMailRoot();
        await using var xmail = await XMailPeer.StartAsync(root);
        var port = FreePort();
        using var process = Process.Start(
            agent, ["serve", "--mail-root", root.Directory, "--xmail-args", xmail.CommandLine, "--port", port]);
        try
        {
            using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
            var client = new AgentService.AgentServiceClient(channel);
            for (var calls = 1; calls <= Marks[^1]; calls++)
            {
                await client.DiagnoseAsync(new DiagnoseRequest { SkipProbes = skipProbes }, new CallOptions().WithWaitForReady());
                if (Marks.Contains(calls)) Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"  after {calls,4} calls: {ResidentMegabytes(process):F1} MB"));
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private static double ResidentMegabytes(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }
}
