using System.Diagnostics;

namespace XMailFleet.Testing;

/// <summary>
/// A real TLS server process whose program file bears XMail's name: the `openssl` command, copied. It maps the host's
/// libssl and libcrypto as XMail does.
/// </summary>
public sealed class XMailStandIn : IDisposable
{
    private readonly Process _process;

    private XMailStandIn(Process process, int port, string programPath)
    {
        _process = process;
        Port = port;
        ProgramPath = programPath;
    }

    public int ProcessId => _process.Id;

    /// <summary>Port on all addresses where it speaks TLS at once, as SMTPS does.</summary>
    public int Port { get; }

    public string ProgramPath { get; }

    /// <summary>
    /// Starts it with the server.cert and server.key of <paramref name="root"/>, and waits until it listens. The program is
    /// <c>bin/</c><paramref name="name"/> of the mail root, as XMail's is by default.
    /// </summary>
    public static async Task<XMailStandIn> StartAsync(
        MailRoot root, string name = "XMail", IReadOnlyDictionary<string, string>? environment = null)
    {
        var program = Path.Combine(Directory.CreateDirectory(root.PathOf("bin")).FullName, name);
        File.Copy("/usr/bin/openssl", program);
        var start = new ProcessStartInfo(program)
        {
            // Port 0 lets the system choose, so that tests never fight over one.
            ArgumentList =
            {
                "s_server", "-accept", "0", "-naccept", "1000",
                "-cert", root.PathOf("server.cert"), "-key", root.PathOf("server.key"),
            },
            WorkingDirectory = root.Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MAIL_ROOT"] = root.Directory },
        };
        foreach (var (variable, value) in environment ?? new Dictionary<string, string>()) start.Environment[variable] = value;
        var process = Process.Start(start)!;
        return new XMailStandIn(process, await ReadPortAsync(process), program);
    }

    // Given port 0, s_server prints "ACCEPT [::]:39871".
    private static async Task<int> ReadPortAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ACCEPT", StringComparison.Ordinal))
                return int.Parse(line[(line.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
