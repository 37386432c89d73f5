using System.Net;
using System.Runtime.InteropServices;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Diagnosing.Checks;
using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing;

/// <summary>
/// Makes a diagnosis: collects the facts, works out what clients will get, asks the running server, runs every check,
/// comes to a verdict. Use one for the life of the agent: it keeps what it has read of files that stay the same.
/// </summary>
internal sealed class Diagnoser(
    InstallationLocator locator, InstallationOptions options, TimeProvider clock, ProbeOptions? probeOptions = null,
    IHostPlatform? hostPlatform = null)
{
    private readonly IHostPlatform _platform = hostPlatform ?? HostPlatform.Current;
    private readonly OpenSslInspector _openSsl = new(clock, hostPlatform ?? HostPlatform.Current);
    private readonly TlsProber _prober = new(probeOptions ?? new ProbeOptions(), clock);

    /// <summary>Diagnoses this host now. Whatever is wrong with it is part of the result; only cancellation throws.</summary>
    public async Task<DiagnosisAttempt> DiagnoseAsync(bool skipProbes, Language language, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        if (locator.Locate(options) is not { } installation) return new DiagnosisAttempt(null);

        var facts = await CollectAsync(installation, cancellationToken);
        ExpectationJudge.Judge(facts);
        facts.ProbesSkipped = skipProbes;
        if (!skipProbes) await ProbeAsync(facts, cancellationToken);
        facts.CheckResults.AddRange(CheckRunner.Run(facts, language));
        VerdictJudge.Judge(facts);
        facts.Elapsed = Duration.FromTimeSpan(clock.GetElapsedTime(start));
        return new DiagnosisAttempt(facts);
    }

    /// <summary>The XMail that a diagnosis would be of now, and its OpenSSL; null where this host tells of none.</summary>
    public async Task<DiagnosisGrounds?> FindGroundsAsync(CancellationToken cancellationToken) =>
        locator.Locate(options) is { } installation
            ? new DiagnosisGrounds(installation, await _openSsl.InspectAsync(installation, cancellationToken))
            : null;

    /// <summary>Completes when the probes have left the server. A diagnosis does not wait for it; a program that ends after one should.</summary>
    public Task LeaveAsync() => _prober.LeaveAsync();

    private async Task ProbeAsync(Diagnosis facts, CancellationToken cancellationToken)
    {
        facts.Probes.AddRange(await _prober.ProbeAsync(facts, cancellationToken));
        if (facts.ServerProcess.State is not ServerState.NotRunning) return;
        // Dear, since it looks into every process: only where somebody else seems to answer.
        foreach (var probe in facts.Probes.Where(probe => probe is { Reachable: true } and ({ TlsEstablished: false } or { LeafMatchesFile: false })))
            probe.ListenerProgram = _platform.ListenerProgram(new IPEndPoint(IPAddress.Parse(probe.Address), probe.Port));
        if (TakenPorts.Find(facts, _platform.ListenerProgram) is not { Count: > 0 } taken) return;
        facts.TlsConfig.StartObstacles.AddRange(taken);
        ExpectationJudge.Judge(facts);
    }

    private async Task<Diagnosis> CollectAsync(XMailInstallation installation, CancellationToken cancellationToken)
    {
        var collectTime = clock.GetUtcNow();
        var server = _platform.InspectServer(installation);
        var serverUser = _platform.ServerUser(installation);
        var asked = _openSsl.InspectAsync(installation, cancellationToken);
        var keys = await KeyMaterialInspector.InspectAsync(installation, clock, AnchorBitsAsync(asked), cancellationToken, serverUser);
        var keyFile = keys.Facts.PrivateKey.File;
        keyFile.ReadableBy.AddRange(_platform.OrdinaryReaders(keyFile.Path));
        var openSsl = await asked;
        return new Diagnosis
        {
            CollectTime = Timestamp.FromDateTimeOffset(collectTime),
            AgentVersion = AgentVersion.Text,
            Host = HostFacts(),
            ServerProcess = server,
            OpenSsl = openSsl,
            KeyMaterial = keys.Facts,
            TlsConfig = await TlsConfigInspector.InspectAsync(
                installation, keys, () => DefaultTrustAnchors.Count(openSsl, installation.Environment, collectTime, cancellationToken), cancellationToken, serverUser),
        };
    }

    private static async Task<int> AnchorBitsAsync(Task<OpenSsl> openSsl) =>
        CertificateStrength.BitsOf(CertificateStrength.LevelOf(await openSsl));

    private static HostFacts HostFacts() => new()
    {
        HostName = Environment.MachineName,
        OperatingSystem = RuntimeInformation.OSDescription,
        Architecture = HostArchitecture.Name,
    };
}
