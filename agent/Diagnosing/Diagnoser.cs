using System.Net;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.Diagnosing.Collecting;
using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing;

/// <summary>
/// Makes a diagnosis: collects the facts, asks the running server, works out what clients will get, runs every check,
/// comes to a verdict. Use one for the life of the agent: it keeps what it has read of files that stay the same.
/// </summary>
internal sealed class Diagnoser(
    InstallationLocator locator, InstallationOptions options, TimeProvider clock, ProbeOptions? probeOptions = null,
    IHostPlatform? hostPlatform = null)
{
    private readonly IHostPlatform _platform = hostPlatform ?? HostPlatform.Current;
    private readonly FactCollector _facts = new(hostPlatform ?? HostPlatform.Current, clock);
    private readonly TlsProber _prober = new(probeOptions ?? new ProbeOptions(), clock);

    /// <summary>Diagnoses this host now. Whatever is wrong with it is part of the result; only cancellation throws.</summary>
    public async Task<DiagnosisAttempt> DiagnoseAsync(bool skipProbes, Language language, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        if (locator.Locate(options) is not { } installation) return NotFound();

        var diagnosis = await _facts.CollectAsync(installation, cancellationToken);
        diagnosis.ProbesSkipped = skipProbes;
        if (!skipProbes)
        {
            diagnosis.Enter(await _prober.ProbeAsync(diagnosis, cancellationToken));
            diagnosis.Enter(FindTakenPorts(diagnosis));
        }

        diagnosis.Enter(ExpectationJudge.Judge(diagnosis));
        var results = CheckRunner.Run(diagnosis, language);
        diagnosis.Enter(results, VerdictJudge.Judge(diagnosis, results));
        diagnosis.Elapsed = Duration.FromTimeSpan(clock.GetElapsedTime(start));
        return new DiagnosisAttempt(diagnosis);
    }

    /// <summary>The XMail that a diagnosis would be of now, and its OpenSSL; null where this host tells of none.</summary>
    public async Task<DiagnosisGrounds?> FindGroundsAsync(CancellationToken cancellationToken) =>
        locator.Locate(options) is { } installation
            ? new DiagnosisGrounds(installation, await _facts.InspectOpenSslAsync(installation, cancellationToken))
            : null;

    /// <summary>Completes when the probes have left the server. A diagnosis does not wait for it; a program that ends after one should.</summary>
    public Task LeaveAsync() => _prober.LeaveAsync();

    private DiagnosisAttempt NotFound()
    {
        var nothing = new XMailInstallation { MailRoot = Path.GetPathRoot(Environment.CurrentDirectory) ?? "/", MailRootSource = InstallationSource.Unspecified };
        return new DiagnosisAttempt(null) { Processes = _platform.InspectServer(nothing) };
    }

    // Dear, since it looks into every process: only where no XMail is seen and somebody else seems to answer.
    private IReadOnlyList<StartObstacle> FindTakenPorts(Diagnosis facts)
    {
        if (facts.ServerProcess.State is not ServerState.NotRunning) return [];
        foreach (var probe in facts.Probes.Where(probe => probe is { Reachable: true } and ({ TlsEstablished: false } or { LeafMatchesFile: false })))
            probe.ListenerProgram = _platform.ListenerProgram(new IPEndPoint(IPAddress.Parse(probe.Address), probe.Port));
        var servesByFiles = ExpectationJudge.Obstacles(facts).All(obstacle => obstacle.Unknown);
        return TakenPorts.Find(facts, servesByFiles, _platform.ListenerProgram);
    }
}
