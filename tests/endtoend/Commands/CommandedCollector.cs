using System.Globalization;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Commands;

/// <summary>A collector as a process of its own, and the program called as a person calls it to have it do something.</summary>
internal sealed class CommandedCollector : IAsyncDisposable
{
    private readonly DataDirectory _data = new();
    private readonly ProgramProcess _process;

    private CommandedCollector(int port)
    {
        Port = port;
        _process = ProgramProcess.Start(
            BuiltPrograms.Collector,
            ["serve", "--data-dir", _data.FullName, "--grpc-port", port.ToString(CultureInfo.InvariantCulture), "--web-port", "0"]);
    }

    public int Port { get; }

    /// <summary>HOST:PORT of its gRPC by TLS.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    public string DataDirectory => _data.FullName;

    public string Socket => PathOf("collector.sock");

    public string Log => _process.Errors;

    public static async Task<CommandedCollector> StartAsync()
    {
        var collector = new CommandedCollector(FreePort.Next());
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        // The socket is the second of three.
        while (collector._process.Errors.Split("Listening on").Length < 4) await Task.Delay(50, guard.Token);
        return collector;
    }

    /// <summary>A path in its data directory, which goes with it.</summary>
    public string PathOf(string name) => Path.Combine(_data.FullName, name);

    /// <summary>Calls the program, which asks by the socket.</summary>
    public Task<CommandResult> RunAsync(params string[] call) => CallAsync([.. call, "--data-dir", _data.FullName]);

    /// <summary>The same, where it must be done.</summary>
    public async Task<string> DoAsync(params string[] call)
    {
        var run = await RunAsync(call);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', call)}: {run.Errors}");
        return run.Output;
    }

    /// <summary>Calls the program, which asks by TLS.</summary>
    public Task<CommandResult> RunByTokenAsync(string tokenFile, params string[] call) =>
        CallAsync([.. call, "--address", Address, "--token-file", tokenFile]);

    /// <summary>Makes a token of a role; gives its file.</summary>
    public async Task<string> MakeTokenAsync(string role)
    {
        var file = PathOf($"{role}-{Guid.NewGuid():N}.token");
        await DoAsync("token", "create", "--role", role, "--out", file);
        return file;
    }

    /// <summary>Calls the program with nothing but what is given.</summary>
    public static Task<CommandResult> CallAsync(params string[] call) => ProgramProcess.RunAsync(BuiltPrograms.Collector, call);

    /// <summary>Ends it by SIGKILL; its socket stays.</summary>
    public Task KillAsync() => _process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _data.Dispose();
    }
}
