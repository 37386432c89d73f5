using BenchmarkDotNet.Attributes;
using XMailFleet.Testing;

namespace XMailFleet.Benchmarks;

/// <summary>
/// A full diagnosis with six probes by the published agent, beside prometheus-blackbox-exporter probing the same six
/// endpoints of the same stand-in for XMail. The agent also finds which TLS versions each of them accepts.
/// </summary>
public class FullDiagnose
{
    private MailRoot _root = null!;
    private XMailPeer _xmail = null!;
    private BlackboxExporter _exporter = null!;
    private ServedAgent _agent = null!;

    /// <summary>Path of the published agent.</summary>
    internal static string Agent { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _root = Peer.MakeMailRoot();
        _xmail = await XMailPeer.StartAsync(_root);
        _exporter = await BlackboxExporter.StartAsync();
        _agent = ServedAgent.Start(Agent, _root, _xmail);
        var probes = (await _agent.DiagnoseAsync(skipProbes: false)).Probes;
        if (probes.Count(probe => probe.TlsEstablished) != 6) throw new InvalidOperationException($"Not all speak TLS: {probes}");
    }

    [Benchmark(Baseline = true, Description = "prometheus-blackbox-exporter, six probes")]
    public Task ExporterAsync() => _exporter.ProbeAsync(_xmail);

    [Benchmark(Description = "Diagnose over gRPC, six probes")]
    public async Task<object> DiagnoseAsync() => await _agent.DiagnoseAsync(skipProbes: false);

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _agent.DisposeAsync();
        await _exporter.DisposeAsync();
        await _xmail.DisposeAsync();
        _root.Dispose();
    }
}
