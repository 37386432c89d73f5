using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>Puts what was seen into the message of the diagnosis.</summary>
internal static class ProbeFacts
{
    public static Probe Of(ProbeTarget target, Sighting sighting, KeyMaterial? keys)
    {
        var handshake = sighting.Handshake;
        var probe = new Probe
        {
            Service = target.Service,
            Address = sighting.Address.ToString(),
            Port = target.Port,
            Reachable = sighting.Reachable,
            TlsEstablished = handshake.Completed,
            Protocol = TlsVersions.NameOf(handshake.ServerVersion),
            CipherSuite = handshake.CipherSuite,
            ClientCertificateRequest = sighting.ClientCertificateRequest,
            Failure = sighting.Obstacle?.Failure ?? ProbeFailure.Unspecified,
            FailureDetail = Printable.Of(sighting.Obstacle?.Detail ?? ""),
            Elapsed = Duration.FromTimeSpan(sighting.Elapsed),
            Greeting = sighting.Greeting,
        };
        probe.Chain.Add(handshake.Chain.Select(ServedCertificate.Of));
        if (probe.Chain is [var leaf, ..] && keys?.ServerCertificate?.Chain is [var onDisk, ..])
            probe.LeafMatchesFile = leaf.Sha256Fingerprint == onDisk.Sha256Fingerprint;
        return probe;
    }

    /// <summary>The probe of an endpoint whose turn never came.</summary>
    public static Probe NotTried(ProbeTarget target) => new()
    {
        Service = target.Service,
        Address = target.Address.ToString(),
        Port = target.Port,
        Failure = ProbeFailure.NotTried,
    };
}
