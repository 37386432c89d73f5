using System.Diagnostics;
using System.Globalization;
using XMailFleet.Testing;

namespace XMailFleet.Benchmarks;

/// <summary>prometheus-blackbox-exporter (Debian's), asked for the six ways in of an XMail as Prometheus would ask.</summary>
internal sealed class BlackboxExporter : IAsyncDisposable
{
    private static readonly (PeerService Service, string Module)[] Modules =
    [
        (PeerService.Pop3s, "implicit"), (PeerService.Smtps, "implicit"), (PeerService.Ctrls, "implicit"),
        (PeerService.Pop3, "pop3"), (PeerService.Smtp, "smtp"), (PeerService.Ctrl, "ctrl"),
    ];

    private readonly Process _process;
    private readonly HttpClient _client;

    private BlackboxExporter(Process process, HttpClient client) => (_process, _client) = (process, client);

    public static async Task<BlackboxExporter> StartAsync()
    {
        var port = FreePort.Next();
        var configuration = Path.Combine(AppContext.BaseDirectory, "blackbox.yml");
        var process = Process.Start(
            "prometheus-blackbox-exporter",
            [$"--config.file={configuration}", $"--web.listen-address=127.0.0.1:{port}", "--log.level=error"]);
        var exporter = new BlackboxExporter(process, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") });
        while (!await exporter.IsReadyAsync()) await Task.Delay(50);
        return exporter;
    }

    /// <summary>Probes all six side by side. Throws where one of them did not speak TLS.</summary>
    public Task ProbeAsync(XMailPeer xmail) => Task.WhenAll(Modules.Select(async pair =>
    {
        var target = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{xmail.PortOf(pair.Service)}");
        var metrics = await _client.GetStringAsync($"/probe?module={pair.Module}&target={target}");
        if (!metrics.Contains("\nprobe_success 1", StringComparison.Ordinal) || !metrics.Contains("probe_tls_version_info{", StringComparison.Ordinal))
            throw new InvalidOperationException($"{pair.Service} was not probed:\n{metrics}");
    }));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await _client.GetAsync("/-/healthy")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
