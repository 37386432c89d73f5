using System.Globalization;
using XMailFleet.Testing;

namespace XMailFleet.Benchmarks;

/// <summary>
/// The published agent's whole <c>diagnose</c>, process start included, beside sslscan and testssl.sh finding the TLS
/// versions of five of the six endpoints; by hyperfine.
/// </summary>
internal static class ProtocolEnumeration
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "enumerate.sh");

    private static readonly PeerService[] Asked =
        [PeerService.Pop3s, PeerService.Smtps, PeerService.Ctrls, PeerService.Pop3, PeerService.Smtp];

    public static async Task MeasureAsync(string agent)
    {
        using var root = Peer.MakeMailRoot();
        await using var xmail = await XMailPeer.StartAsync(root);
        var ports = string.Join(' ', Asked.Select(service => xmail.PortOf(service).ToString(CultureInfo.InvariantCulture)));
        await Hyperfine.RunAsync(
            "--warmup=1",
            ("xmailfleet-agent diagnose", $"{agent} diagnose --mail-root {root.Directory} --xmail-args '{xmail.CommandLine}'"),
            ("sslscan", $"{Script} sslscan {ports}"));
        // Half a minute each: not as often.
        await Hyperfine.RunAsync("--runs=3", ("testssl.sh", $"{Script} testssl {ports}"));
    }
}
