using System.Globalization;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>A serving program, agent or collector, that answers gRPC on a port of loopback.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly ProgramProcess _process;

    private Server(ProgramProcess process, int port)
    {
        _process = process;
        Port = port;
        Channel = GrpcChannel.ForAddress(Url);
    }

    public int Port { get; }

    /// <summary>HOST:PORT.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    public string Url => $"http://{Address}";

    public GrpcChannel Channel { get; }

    /// <summary>Logged so far.</summary>
    public string Errors => _process.Errors;

    public int ProcessId => _process.ProcessId;

    /// <summary>Starts an agent on <paramref name="root"/>: of this build, or the one at <paramref name="program"/>.</summary>
    public static Task<Server> StartAgentAsync(
        MailRoot root, string? program = null, int? port = null, params (string Name, string Value)[] environment)
    {
        var chosen = port ?? FreePort.Next();
        return StartAsync(
            program ?? BuiltPrograms.Agent, chosen, ["serve", "--mail-root", root.Directory, "--port", Text(chosen)], environment);
    }

    /// <summary>Starts an agent of this build as the user of an id, with options of its own. Only root can.</summary>
    public static Task<Server> StartAgentAsAsync(string user, params string[] options)
    {
        var port = FreePort.Next();
        return StartAsync(
            "setpriv",
            port,
            [$"--reuid={user}", $"--regid={user}", "--clear-groups", BuiltPrograms.Agent, "serve", "--port", Text(port), .. options]);
    }

    /// <summary>
    /// Starts a collector, of this build or the one at <paramref name="program"/>, on a data directory. After the first poll of a host it polls by itself once an hour, unless the test
    /// wants it sooner.
    /// </summary>
    public static Task<Server> StartCollectorAsync(string dataDirectory, string pollInterval = "1h", int? webPort = null, string? program = null)
    {
        var port = FreePort.Next();
        return StartAsync(
            program ?? BuiltPrograms.Collector,
            port,
            [
                "serve", "--data-dir", dataDirectory, "--grpc-port", Text(port), "--web-port", Text(webPort ?? FreePort.Next()),
                "--poll-interval", pollInterval,
            ]);
    }

    /// <summary>Ends it by SIGTERM.</summary>
    public Task<CommandResult> TerminateAsync() => _process.TerminateAsync();

    /// <summary>Ends it by SIGKILL.</summary>
    public Task<CommandResult> KillAsync() => _process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _process.DisposeAsync();
    }

    private static async Task<Server> StartAsync(
        string program, int port, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var server = new Server(ProgramProcess.Start(program, arguments, environment), port);
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
        var options = new CallOptions(deadline: TimeProvider.System.GetUtcNow().AddMinutes(1).UtcDateTime).WithWaitForReady();
        var answer = await new Health.HealthClient(Channel).CheckAsync(new HealthCheckRequest(), options);
        if (answer.Status != HealthCheckResponse.Types.ServingStatus.Serving)
            throw new InvalidOperationException($"Its health is {answer.Status}.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
