using System.Diagnostics;

namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>A process that does to mail roots what XMail does, under the environment that it was started with.</summary>
public sealed class StandIn : IDisposable
{
    // A handshake has ten seconds, and a root that nobody is served from has nine of them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly Process _process;

    private StandIn(Process process)
    {
        _process = process;
    }

    public static StandIn Start(Generation generation, IReadOnlyDictionary<string, string> environment, string ownSocket, string newestSocket)
    {
        var (program, arguments) = generation.ServerCommand(ownSocket, newestSocket);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        // config_diagnostics has OpenSSL print what it makes of the file.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new StandIn(process);
    }

    /// <summary>What becomes of clients of that root.</summary>
    /// <param name="root">The mail root.</param>
    /// <param name="switches">As the program takes them; "-" for none.</param>
    /// <param name="clientPem">The certificate and key that clients show, or "-".</param>
    public async Task<Seen> TryAsync(string root, string switches, string clientPem)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync($"{root}\t{switches}\t{clientPem}");
            await _process.StandardInput.FlushAsync();
            if (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line) return Seen.Parse(line);
        }
        catch (IOException)
        {
            // It ended before it was asked.
        }

        await _process.WaitForExitAsync();
        return new Seen($"ended-{_process.ExitCode}", [], "");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
