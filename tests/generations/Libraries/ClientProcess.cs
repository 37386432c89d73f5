using System.Diagnostics;

namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>The clients of one generation, in a process of their own that no case's openssl.cnf governs. They end with this process.</summary>
public sealed class ClientProcess : IDisposable
{
    private readonly Process _process;

    private ClientProcess(Process process)
    {
        _process = process;
    }

    public static async Task<ClientProcess> StartAsync(Generation generation, string socket)
    {
        var (program, arguments) = generation.ClientCommand(socket);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in generation.Environment) start.Environment[name] = value;
        start.Environment["OPENSSL_CONF"] = "";
        var process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() is not "listening") throw new InvalidOperationException($"The clients of {generation.Suite} do not start.");
        return new ClientProcess(process);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
