using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>Comes to the verdict on the host from what its clients will get, and from what the probes really got. Pure.</summary>
internal static class VerdictJudge
{
    /// <summary>The verdict. Expectations and probes must be among the facts.</summary>
    public static HostVerdict Judge(Diagnosis facts, IReadOnlyList<CheckResult> results)
    {
        var enabled = facts.TlsConfig.Services.Where(service => service.Enabled).ToList();
        var outcomes = enabled.Select(service => Outcome(facts, service)).ToList();
        var verdict =
            enabled.Count == 0 ? Verdict.Disabled
            : outcomes.Any(outcome => outcome is null) && !outcomes.Any(outcome => outcome is false) ? Verdict.Unknown
            : outcomes.All(outcome => outcome is false) ? Verdict.Broken
            : outcomes.Any(outcome => outcome is false) ? Verdict.Degraded
            : CanVerifyClients(facts) ? Verdict.Full
            : Verdict.ServerOnly;
        return new HostVerdict(verdict, verdict is Verdict.Degraded or Verdict.Broken or Verdict.Unknown ? Reasons(enabled, results) : []);
    }

    // True: TLS; false: none; null: cannot be told. What a probe saw outweighs what should be.
    private static bool? Outcome(Diagnosis facts, ServiceConfig service)
    {
        // A probe offers all there is: where it got in, the usual clients of today need not.
        if (service is { Expected: Expected.Failure, ExpectedOfAny: Expected.Tls or Expected.TlsWithCertificate }) return false;
        var seen = facts.Probes
            .Where(probe => probe.Service == service.Service)
            .Select(probe => Seen(facts, probe))
            .OfType<bool>()
            .ToList();
        if (seen.Count > 0 && facts.ServerProcess?.State != ServerState.NotRunning) return seen.All(tls => tls);

        return service.Expected switch
        {
            Expected.Tls or Expected.TlsWithCertificate => true,
            Expected.Failure => false,
            _ => null,
        };
    }

    private static bool? Seen(Diagnosis facts, Probe probe)
    {
        if (probe.TlsEstablished || RefusesOnlyUs(probe)) return true;
        return probe.Failure switch
        {
            // A busy host or a filter in between tells nothing about XMail.
            ProbeFailure.TimedOut or ProbeFailure.Unreachable or ProbeFailure.Unspecified => null,
            // Nor does a probe that was given no time, or whose own library gave up.
            ProbeFailure.NotTried or ProbeFailure.Handshake => null,
            // A running XMail has every port of its command line open: no other command line says as much.
            ProbeFailure.Refused when facts.TlsConfig.ArgumentsSource != InstallationSource.Process => null,
            _ => false,
        };
    }

    // A server that wants a certificate, or another client's address, may well serve its own clients.
    private static bool RefusesOnlyUs(Probe probe) =>
        probe.ClientCertificateRequest == ClientCertificateRequest.Required || probe.Failure == ProbeFailure.RefusedAddress;

    private static bool CanVerifyClients(Diagnosis facts)
    {
        var authentication = facts.TlsConfig.ClientAuthentication;
        if (authentication.Mode is ClientAuthenticationMode.Optional or ClientAuthenticationMode.Required)
            return authentication.TrustSource != TrustSource.OpenSslDefault && authentication.AnchorCount > 0;
        var keys = facts.KeyMaterial;
        return keys.CaFile is { Loadable: true, AnchorCount: > 0 } || keys.CaDirectory.AnchorCount > 0;
    }

    private static List<string> Reasons(IEnumerable<ServiceConfig> enabled, IReadOnlyList<CheckResult> results)
    {
        var expected = enabled.SelectMany(service => service.ExpectedCheckIds);
        var live = results
            .Where(result => result is { Status: CheckStatus.Error, CheckId: "probe-tls" })
            .Select(result => result.CheckId);
        return [.. expected.Concat(live).Distinct()];
    }
}
