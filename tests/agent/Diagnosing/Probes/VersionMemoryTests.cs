using Microsoft.Extensions.Time.Testing;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

public sealed class VersionMemoryTests : IAsyncLifetime
{
    // One handshake agrees on a version; each of the other three is asked for in a session of its own.
    private const int AskedForAll = 4;

    private readonly FakeTimeProvider _time = new();
    private readonly MailRoot _root = MailRoot.Healthy();
    private XMailPeer _xmail = null!;

    public async Task InitializeAsync() => _xmail = await XMailPeer.StartAsync(_root);

    public async Task DisposeAsync()
    {
        await _xmail.DisposeAsync();
        _root.Dispose();
    }

    [Fact]
    public async Task Probe_NothingChanged_AsksOnceAndKnowsTheVersions()
    {
        var prober = new TlsProber(Probing.Patient, _time);

        var first = await HandshakesOfAsync(prober, Facts());
        _time.Advance(TimeSpan.FromMinutes(9));
        var second = await HandshakesOfAsync(prober, Facts());

        Assert.Equal((AskedForAll, 1), (first.Handshakes, second.Handshakes));
        Assert.NotEmpty(first.Probe.AcceptedProtocols);
        Assert.Equal(first.Probe.AcceptedProtocols, second.Probe.AcceptedProtocols);
        Assert.Equal(first.Probe.RefusedProtocols, second.Probe.RefusedProtocols);
        Assert.Equal(first.Probe.ProtocolsTime, second.Probe.ProtocolsTime);
    }

    [Fact]
    public async Task Probe_AnswerIsOld_AsksAnew()
    {
        var prober = new TlsProber(Probing.Patient, _time);

        await HandshakesOfAsync(prober, Facts());
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(AskedForAll, (await HandshakesOfAsync(prober, Facts())).Handshakes);
    }

    [Fact]
    public async Task Probe_XMailIsAnotherProcess_AsksAnew()
    {
        var prober = new TlsProber(Probing.Patient, _time);
        await HandshakesOfAsync(prober, Facts());
        var restarted = Facts();
        restarted.ServerProcess.ProcessId++;

        Assert.Equal(AskedForAll, (await HandshakesOfAsync(prober, restarted)).Handshakes);
    }

    [Fact]
    public async Task Probe_ServesAnotherCertificate_AsksAnew()
    {
        var prober = new TlsProber(Probing.Patient, _time);
        await HandshakesOfAsync(prober, Facts());
        var renewed = KeyPair.SelfSigned("renewed.example.test");
        _root.Write("server.cert", renewed.CertificatePem).Write("server.key", renewed.PrivateKeyPem);

        Assert.Equal(AskedForAll, (await HandshakesOfAsync(prober, Facts())).Handshakes);
    }

    private Diagnosis Facts() => new()
    {
        TlsConfig = Probing.ConfigOf(Service.Pop3S, _xmail.PortOf(PeerService.Pop3s)),
        ServerProcess = new ServerProcess { ProcessId = 4711 },
    };

    private async Task<(Probe Probe, int Handshakes)> HandshakesOfAsync(TlsProber prober, Diagnosis facts)
    {
        var before = _xmail.Handshakes.Count;
        var probe = Assert.Single(await prober.ProbeAsync(facts, CancellationToken.None));
        // The stand-in writes a handshake down a moment after it has ended.
        var expected = before + (probe.ProtocolsTime.ToDateTimeOffset() == _time.GetUtcNow() ? AskedForAll : 1);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return (probe, (await _xmail.WaitForHandshakesAsync(expected, deadline.Token)).Count - before);
    }
}
