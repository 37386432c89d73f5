using System.Net;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Looking;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Diagnosing.Rehearsing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing;

/// <summary>
/// Makes a diagnosis: collects the facts, asks the running server, works out what clients will get, runs every check,
/// comes to a verdict. Use one for the life of the agent: it keeps what it has read of files that stay the same.
/// </summary>
internal sealed class Diagnoser(IHostLooker looker, TimeProvider clock, ProbeOptions? probeOptions = null)
{
    private readonly TlsProber _prober = new(probeOptions ?? new ProbeOptions(), clock);

    /// <summary>One that looks with the rights of this process.</summary>
    public Diagnoser(
        InstallationLocator locator, InstallationOptions options, TimeProvider clock, ProbeOptions? probeOptions = null, IHostPlatform? platform = null,
        Rehearser? rehearser = null)
        : this(new HostLooker(locator, options, clock, platform ?? HostPlatform.Current, rehearser: rehearser), clock, probeOptions)
    {
    }

    /// <summary>Diagnoses this host now, in words. Whatever is wrong with it is part of the result; only cancellation throws.</summary>
    /// <exception cref="LookerUnavailableException">Whoever has the rights to look does not answer.</exception>
    public async Task<DiagnosisAttempt> DiagnoseAsync(bool skipProbes, Language language, CancellationToken cancellationToken)
    {
        var attempt = await DiagnoseAsync(skipProbes, cancellationToken);
        attempt.Diagnosis?.EnterTexts(language);
        return attempt;
    }

    /// <summary>The same without words.</summary>
    /// <exception cref="LookerUnavailableException">Whoever has the rights to look does not answer.</exception>
    public async Task<DiagnosisAttempt> DiagnoseAsync(bool skipProbes, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var findings = await looker.LookAsync(cancellationToken);
        if (findings.Facts is not { } diagnosis) return new DiagnosisAttempt(null) { Processes = findings.Processes };
        diagnosis.ProbesSkipped = skipProbes;
        if (!skipProbes)
        {
            diagnosis.Enter(await _prober.ProbeAsync(diagnosis, cancellationToken));
            diagnosis.Enter(await FindTakenPortsAsync(diagnosis, cancellationToken));
        }

        diagnosis.Enter(ExpectationJudge.Judge(diagnosis));
        var results = CheckRunner.Run(diagnosis);
        diagnosis.Enter(results, VerdictJudge.Judge(diagnosis, results));
        diagnosis.Elapsed = Duration.FromTimeSpan(clock.GetElapsedTime(start));
        return new DiagnosisAttempt(diagnosis);
    }

    /// <summary>Completes when the probes have left the server. A diagnosis does not wait for it; a program that ends after one should.</summary>
    public Task LeaveAsync() => _prober.LeaveAsync();

    // Dear, since it looks into every process: only where no XMail is seen and somebody else seems to answer.
    private async Task<IReadOnlyList<StartObstacle>> FindTakenPortsAsync(Diagnosis facts, CancellationToken cancellationToken)
    {
        if (facts.ServerProcess.State is not ServerState.NotRunning) return [];
        foreach (var probe in facts.Probes.Where(probe => probe is { Reachable: true } and ({ TlsEstablished: false } or { LeafMatchesFile: false })))
            probe.ListenerProgram = await looker.ListenerProgramAsync(new IPEndPoint(IPAddress.Parse(probe.Address), probe.Port), cancellationToken);
        var finger = new Dictionary<Endpoint, string>();
        foreach (var endpoint in facts.TlsConfig.FingerEndpoints.Distinct())
            finger[endpoint] = await looker.ListenerProgramAsync(new IPEndPoint(IPAddress.Parse(endpoint.Address), endpoint.Port), cancellationToken);
        var servesByFiles = ExpectationJudge.Obstacles(facts).All(obstacle => obstacle.Unknown);
        return TakenPorts.Find(facts, servesByFiles, endpoint => finger.GetValueOrDefault(endpoint, ""));
    }
}
