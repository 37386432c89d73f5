using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>
/// What endpoints answered to each TLS version, so that a server in use is not asked over and over: it takes three
/// more connections an endpoint, and what it depends on hardly changes. It is asked anew when an endpoint behaves in another way
/// than it did, when anything that is known of XMail, its files and its OpenSSL changed, and when the answer has become old.
/// </summary>
internal sealed class VersionMemory(TimeSpan keep, TimeProvider time)
{
    private readonly ConcurrentDictionary<(Service Service, string Address, int Port), Remembered> _endpoints = new();

    /// <summary>
    /// What <paramref name="facts"/> hold about a host that the answer can depend on: as bytes, which are compared at once for
    /// every endpoint.
    /// </summary>
    public static ByteString Circumstances(Diagnosis facts)
    {
        // Computed from the clock, the time of the start wavers; another process has another id.
        var process = facts.ServerProcess?.Clone();
        if (process is not null) process.StartTime = null;
        // What another user runs is no reason to ask anew.
        process?.UnbelievedProcesses.Clear();
        process?.OtherServers.Clear();
        return new Diagnosis
        {
            ServerProcess = process,
            OpenSsl = facts.OpenSsl,
            KeyMaterial = facts.KeyMaterial,
            TlsConfig = facts.TlsConfig,
        }.ToByteString();
    }

    /// <summary>Adds to <paramref name="probe"/> what is known of its endpoint. False where it has to be asked.</summary>
    public bool Recall(Probe probe, ByteString circumstances)
    {
        if (!_endpoints.TryGetValue(KeyOf(probe), out var known)
            || time.GetElapsedTime(known.Timestamp) >= keep
            || !IsAlike(known.Probe, probe)
            || !known.Circumstances.Equals(circumstances)) return false;
        probe.AcceptedProtocols.Add(known.Probe.AcceptedProtocols);
        probe.RefusedProtocols.Add(known.Probe.RefusedProtocols);
        probe.ProtocolsTime = known.Probe.ProtocolsTime;
        return true;
    }

    /// <summary>Keeps what was just asked, where there is an answer for every version.</summary>
    public void Remember(Probe probe, ByteString circumstances)
    {
        probe.ProtocolsTime = Timestamp.FromDateTimeOffset(time.GetUtcNow());
        if (probe.AcceptedProtocols.Count + probe.RefusedProtocols.Count == TlsVersions.All.Length)
            _endpoints[KeyOf(probe)] = new Remembered(probe.Clone(), circumstances, time.GetTimestamp());
    }

    private static bool IsAlike(Probe known, Probe seen) =>
        known.Protocol == seen.Protocol
        && known.CipherSuite == seen.CipherSuite
        && known.ClientCertificateRequest == seen.ClientCertificateRequest
        && known.Failure == seen.Failure
        && known.Chain.Equals(seen.Chain);

    private static (Service Service, string Address, int Port) KeyOf(Probe probe) => (probe.Service, probe.Address, probe.Port);

    private sealed record Remembered(Probe Probe, ByteString Circumstances, long Timestamp);
}
