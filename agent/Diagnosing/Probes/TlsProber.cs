using System.Collections.Concurrent;
using Google.Protobuf;
using Org.BouncyCastle.Tls;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>
/// Asks every endpoint of the configuration for a TLS session, as a mail client would, but with a TLS client of its own,
/// so that the policy of the host's OpenSSL does not limit what is seen.
/// </summary>
internal sealed class TlsProber(ProbeOptions options, TimeProvider time)
{
    private readonly EndpointProber _endpoints = new(options, time);
    private readonly VersionMemory _versions = new(options.KeepVersions, time);
    private readonly ConcurrentDictionary<Task, bool> _departures = new();

    /// <summary>
    /// One probe for each endpoint of the configuration in <paramref name="facts"/>, in its order. Whatever the servers do
    /// is part of the result; the only exception is that of <paramref name="cancellation"/>.
    /// </summary>
    public async Task<IReadOnlyList<Probe>> ProbeAsync(Diagnosis facts, CancellationToken cancellation)
    {
        using var budget = new Bound(options.Budget, time, cancellation);
        var slots = new SemaphoreSlim(options.MaxConnections);
        var circumstances = VersionMemory.Circumstances(facts);
        var targets = ProbeTarget.Of(facts.TlsConfig);
        var probes = await Task.WhenAll(targets.Select(target => ProbeAsync(target, facts.KeyMaterial, circumstances, slots, budget.Token)));
        cancellation.ThrowIfCancellationRequested();
        return probes;
    }

    /// <summary>
    /// Completes when every connection is closed. The probes do not wait for it: a server may take half a second to say goodbye.
    /// </summary>
    public Task LeaveAsync() => Task.WhenAll(_departures.Keys);

    private async Task<Probe> ProbeAsync(
        ProbeTarget target, KeyMaterial? keys, ByteString circumstances, SemaphoreSlim slots, CancellationToken budget)
    {
        var sighting = await VisitAsync(target, TlsVersions.All, settle: true, slots, budget);
        if (sighting is null) return ProbeFacts.NotTried(target);
        var probe = ProbeFacts.Of(target, sighting, keys);
        if (!options.EnumerateProtocols || !TellsVersions(sighting) || _versions.Recall(probe, circumstances)) return probe;
        await EnumerateAsync(probe, target, sighting, slots, budget);
        _versions.Remember(probe, circumstances);
        return probe;
    }

    // Where XMail cannot load its files every version fails alike, and where it greets nobody none is reached.
    private static bool TellsVersions(Sighting sighting) =>
        sighting.Handshake.ReachedClientTurn || sighting.Obstacle?.Failure is ProbeFailure.Alert or ProbeFailure.Handshake;

    private async Task EnumerateAsync(
        Probe probe, ProbeTarget target, Sighting first, SemaphoreSlim slots, CancellationToken budget)
    {
        var known = first.Handshake.ReachedClientTurn ? first.Handshake.ServerVersion : null;
        var judged = await Task.WhenAll(TlsVersions.OldestFirst.Select(async version =>
            (Version: version, Accepted: version.Equals(known) ? true : await AcceptsAsync(version))));
        probe.AcceptedProtocols.Add(judged.Where(j => j.Accepted == true).Select(j => TlsVersions.NameOf(j.Version)));
        probe.RefusedProtocols.Add(judged.Where(j => j.Accepted == false).Select(j => TlsVersions.NameOf(j.Version)));

        async Task<bool?> AcceptsAsync(ProtocolVersion version) =>
            (await VisitAsync(target, version.Only(), settle: false, slots, budget))?.VersionAccepted;
    }

    // Null where the budget was spent before its turn came.
    private async Task<Sighting?> VisitAsync(
        ProbeTarget target, ProtocolVersion[] versions, bool settle, SemaphoreSlim slots, CancellationToken budget)
    {
        try
        {
            await slots.WaitAsync(budget);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        var sighting = await _endpoints.VisitAsync(target, versions, settle, budget);
        Track(sighting.Left.ContinueWith(_ => slots.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));
        return sighting;
    }

    private void Track(Task departure)
    {
        _departures[departure] = true;
        _ = departure.ContinueWith(gone => _departures.TryRemove(gone, out _), TaskScheduler.Default);
    }
}
