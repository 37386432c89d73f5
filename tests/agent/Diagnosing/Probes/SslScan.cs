using System.Diagnostics;
using System.Text.RegularExpressions;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>Which TLS versions <c>sslscan</c>, an independent judge, finds accepted.</summary>
internal static partial class SslScan
{
    public static async Task<IReadOnlyList<string>> AcceptedProtocolsAsync(int port, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("sslscan",
            ["--no-colour", "--no-ciphersuites", "--no-check-certificate", "--no-groups", "--no-fallback",
                "--no-heartbleed", "--no-renegotiation", "--no-compression", .. arguments, $"127.0.0.1:{port}"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. EnabledLine().Matches(output).Select(line => line.Groups[1].Value)];
    }

    [GeneratedRegex(@"^(TLSv1\.\d) +enabled", RegexOptions.Multiline)]
    private static partial Regex EnabledLine();
}
