using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>A running <c>openssl s_server</c> on a free port of 127.0.0.1.</summary>
internal sealed partial class OpenSslServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private OpenSslServer(Process process)
    {
        _process = process;
        _reading = ReadOutputAsync();
    }

    public int Port { get; private set; }

    public static async Task<OpenSslServer> StartAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("openssl", ["s_server", "-accept", "127.0.0.1:0", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new OpenSslServer(Process.Start(start)!);
        server.Port = await server._port.Task;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadOutputAsync()
    {
        var errors = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            if (AcceptLine().Match(line) is { Success: true } match)
                _port.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        _port.TrySetException(new InvalidOperationException($"s_server did not listen: {await errors}"));
    }

    [GeneratedRegex(@"^ACCEPT .*:(\d+)$")]
    private static partial Regex AcceptLine();
}
