using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>The published agent as it serves, on a mail root and against a stand-in for a running XMail.</summary>
internal sealed class ServedAgent : IAsyncDisposable
{
    private readonly int _port;
    private readonly Process _process;
    private readonly GrpcChannel _channel;
    private readonly AgentService.AgentServiceClient _client;

    private ServedAgent(Process process, GrpcChannel channel, int port)
    {
        _port = port;
        _process = process;
        _channel = channel;
        _client = new AgentService.AgentServiceClient(channel);
    }

    /// <summary>HOST:PORT.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    /// <summary>Resident set size in millions of bytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public static ServedAgent Start(string program, MailRoot root, XMailPeer xmail, params string[] more)
    {
        var port = FreePort.Next();
        var process = Process.Start(
            program, ["serve", "--mail-root", root.Directory, "--xmail-args", xmail.CommandLine, "--port", port, .. more]);
        return new ServedAgent(process, GrpcChannel.ForAddress($"http://127.0.0.1:{port}"), int.Parse(port, CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until the agent's port takes connections, asking every 2 ms.</summary>
    public async Task WaitUntilListeningAsync()
    {
        while (true)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(2);
            }
        }
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
