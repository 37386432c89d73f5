using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>The published agent as it serves, on a mail root and against a stand-in for a running XMail.</summary>
internal sealed class ServedAgent : IAsyncDisposable
{
    private readonly Process _process;
    private readonly GrpcChannel _channel;
    private readonly AgentService.AgentServiceClient _client;

    private ServedAgent(Process process, GrpcChannel channel)
    {
        _process = process;
        _channel = channel;
        _client = new AgentService.AgentServiceClient(channel);
    }

    /// <summary>Resident set size in millions of bytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public static ServedAgent Start(string program, MailRoot root, XMailPeer xmail)
    {
        var port = FreePort.Next();
        var process = Process.Start(
            program, ["serve", "--mail-root", root.Directory, "--xmail-args", xmail.CommandLine, "--port", port]);
        return new ServedAgent(process, GrpcChannel.ForAddress($"http://127.0.0.1:{port}"));
    }

    public async Task<Diagnosis> DiagnoseAsync(bool skipProbes) =>
        (await _client.DiagnoseAsync(new DiagnoseRequest { SkipProbes = skipProbes }, new CallOptions().WithWaitForReady())).Diagnosis;

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
