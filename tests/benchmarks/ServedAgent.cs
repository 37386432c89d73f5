using System.Diagnostics;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.Simulator.Access;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>The published agent as it serves, on a mail root and against a stand-in for a running XMail. It is asked by its socket.</summary>
internal sealed class ServedAgent : IAsyncDisposable
{
    private readonly string _state;
    private readonly Process _process;
    private readonly GrpcChannel _channel;
    private readonly AgentService.AgentServiceClient _client;

    private ServedAgent(Process process, string state)
    {
        (_process, _state, _channel) = (process, state, LocalChannel.To(SocketIn(state)));
        _client = new AgentService.AgentServiceClient(_channel);
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

    public int ProcessId => _process.Id;

    public static ServedAgent Start(string program, MailRoot root, XMailPeer xmail, params string[] more) =>
        Start(program, root, xmail, FreePort.Next(), NewState(), more);

    /// <summary>Starts one as the agent of a new host of a collector.</summary>
    public static async Task<ServedAgent> StartEnrolledAsync(string program, MailRoot root, XMailPeer xmail, ServedCollector collector, params string[] more)
    {
        var (port, state) = (FreePort.Next(), NewState());
        var token = Path.Combine(state, "token");
        await File.WriteAllTextAsync(token, await collector.AddAsync($"127.0.0.1:{port}"));
        File.SetUnixFileMode(token, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var enroll = Process.Start(
            program,
            ["enroll", "--collector", collector.Address, "--token-file", token, "--state-dir", state, "--port", port, "--config", Path.Combine(state, "agent.json")]);
        await enroll.WaitForExitAsync();
        return enroll.ExitCode == 0 ? Start(program, root, xmail, port, state, more) : throw new InvalidOperationException("The agent was not let in.");
    }

    /// <summary>Waits until the agent's socket takes connections, asking every 2 ms.</summary>
    public async Task WaitUntilListeningAsync()
    {
        while (true)
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketIn(_state)));
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
        Directory.Delete(_state, recursive: true);
    }

    private static ServedAgent Start(string program, MailRoot root, XMailPeer xmail, string port, string state, string[] more) => new(
        Process.Start(
            program,
            ["serve", "--mail-root", root.Directory, "--xmail-args", xmail.CommandLine, "--port", port, "--state-dir", state, "--socket", SocketIn(state), .. more]),
        state);

    private static string NewState() => Directory.CreateTempSubdirectory("xmailfleet-state-").FullName;

    private static string SocketIn(string state) => Path.Combine(state, "agent.sock");
}
