using System.Globalization;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>A serving program, agent or collector, that answers gRPC on a port of loopback, and by a socket to whoever may everything.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Func<ProgramProcess> _start;
    private ProgramProcess _process;

    private Server(string program, Func<ProgramProcess> start, int port, string state, string socket)
    {
        (Program, _start, _process, Port, State, Socket) = (program, start, start(), port, state, socket);
        Channel = GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions { HttpHandler = UnixSocketHandler.To(socket), DisposeHttpClient = true });
    }

    /// <summary>Path of the program.</summary>
    public string Program { get; }

    public int Port { get; }

    /// <summary>Directory of its identity, or of its history.</summary>
    public string State { get; }

    /// <summary>Path of its Unix socket.</summary>
    public string Socket { get; }

    /// <summary>HOST:PORT.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>By its socket.</summary>
    public GrpcChannel Channel { get; }

    /// <summary>Logged so far.</summary>
    public string Errors => _process.Errors;

    public int ProcessId => _process.ProcessId;

    /// <summary>Starts an agent on <paramref name="root"/>: of this build, or the one at <paramref name="program"/>.</summary>
    public static Task<Server> StartAgentAsync(
        MailRoot root, string? program = null, int? port = null, params (string Name, string Value)[] environment)
    {
        var chosen = port ?? FreePort.Next();
        var state = AgentState.Of(chosen);
        return StartAsync(
            program ?? BuiltPrograms.Agent, chosen, state, Path.Combine(state, "agent.sock"),
            ["serve", "--mail-root", root.Directory, "--port", Text(chosen), "--state-dir", state], environment);
    }

    /// <summary>Starts an agent of this build as the user of an id, with options of its own. Only root can.</summary>
    public static async Task<Server> StartAgentAsAsync(string user, params string[] options)
    {
        var port = FreePort.Next();
        var state = AgentState.Of(port);
        await ProgramProcess.RunAsync("chown", [$"{user}:{user}", state]);
        return await StartAsync(
            "setpriv", port, state, Path.Combine(state, "agent.sock"),
            [
                $"--reuid={user}", $"--regid={user}", "--clear-groups", BuiltPrograms.Agent, "serve", "--port", Text(port), "--state-dir", state, .. options,
            ]);
    }

    /// <summary>
    /// Starts a collector, of this build or the one at <paramref name="program"/>, on a data directory. After the first poll of a host it polls by itself once an hour, unless the test
    /// wants it sooner.
    /// </summary>
    public static Task<Server> StartCollectorAsync(string dataDirectory, string pollInterval = "1h", int? webPort = null, string? program = null)
    {
        var port = FreePort.Next();
        return StartAsync(
            program ?? BuiltPrograms.Collector, port, dataDirectory, Path.Combine(dataDirectory, "collector.sock"),
            [
                "serve", "--data-dir", dataDirectory, "--grpc-port", Text(port), "--web-port", Text(webPort ?? FreePort.Next()),
                "--poll-interval", pollInterval,
            ]);
    }

    /// <summary>Starts a collector of this build by another program, which becomes it.</summary>
    /// <param name="by">That program, and its arguments before the collector's path.</param>
    /// <param name="dataDirectory">For the collector's history; the user that it runs as must own it.</param>
    /// <param name="socket">Path of its socket.</param>
    /// <param name="options">Of the collector.</param>
    public static Task<Server> StartCollectorByAsync(string[] by, string dataDirectory, string socket, params string[] options)
    {
        var port = FreePort.Next();
        return StartAsync(
            by[0], port, dataDirectory, socket,
            [
                .. by[1..], BuiltPrograms.Collector, "serve", "--data-dir", dataDirectory, "--socket", socket,
                "--grpc-port", Text(port), "--web-port", Text(FreePort.Next()), .. options,
            ]);
    }

    /// <summary>Ends it by SIGTERM.</summary>
    public Task<CommandResult> TerminateAsync() => _process.TerminateAsync();

    /// <summary>Ends it by SIGKILL.</summary>
    public Task<CommandResult> KillAsync() => _process.KillAsync();

    /// <summary>Ends it as a service manager does, and starts it anew as it was started.</summary>
    public async Task RestartAsync()
    {
        await _process.TerminateAsync();
        await _process.DisposeAsync();
        _process = _start();
        await WaitUntilServingAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _process.DisposeAsync();
    }

    private static async Task<Server> StartAsync(
        string program, int port, string state, string socket, string[] arguments, params (string Name, string Value)[] environment)
    {
        var server = new Server(program, () => ProgramProcess.Start(program, arguments, environment), port, state, socket);
        try
        {
            await server.WaitUntilServingAsync();
            return server;
        }
        catch (Exception failure) when (failure is RpcException or InvalidOperationException)
        {
            var errors = server.Errors;
            await server.DisposeAsync();
            throw new InvalidOperationException($"{Path.GetFileName(program)} does not serve: {errors}", failure);
        }
    }

    private async Task WaitUntilServingAsync()
    {
        // The socket is there once it listens.
        for (var end = TimeProvider.System.GetUtcNow().AddMinutes(1); ; await Task.Delay(20))
        {
            try
            {
                var answer = await new Health.HealthClient(Channel).CheckAsync(new HealthCheckRequest(), deadline: TimeProvider.System.GetUtcNow().AddSeconds(20).UtcDateTime);
                if (answer.Status == HealthCheckResponse.Types.ServingStatus.Serving) return;
                throw new InvalidOperationException($"Its health is {answer.Status}.");
            }
            catch (RpcException) when (TimeProvider.System.GetUtcNow() < end && !_process.HasExited)
            {
                // Not yet.
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
