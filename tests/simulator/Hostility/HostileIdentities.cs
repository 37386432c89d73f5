using System.Collections.Concurrent;
using System.Net.Security;
using Grpc.Net.Client;
using XMailFleet.Identities;
using XMailFleet.Simulator.Access;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Hostility;

/// <summary>What the agents of a plan show of themselves: their own identities, and such as are not theirs.</summary>
internal sealed class HostileIdentities(HostilePlan plan)
{
    private readonly ConcurrentDictionary<int, SslStreamCertificateContext> _shown = new();

    /// <summary>Whether a kind never shows that it is who is meant.</summary>
    public static bool IsImpostor(HostileKind kind) =>
        HostileTls.IsMeant(kind) || kind is HostileKind.AnotherIdentity or HostileKind.EarlierIdentity or HostileKind.ForeignIdentity;

    /// <summary>What a host shows; null before it has anything.</summary>
    public SslStreamCertificateContext? Of(int host) => _shown.GetValueOrDefault(host);

    /// <summary>Adds a host to the collector; its agent is let in, or seems to be.</summary>
    /// <returns>What it was given, with which it can greet.</returns>
    public async Task<SslStreamCertificateContext> AddAsync(GrpcChannel collector, int host, string id, string address)
    {
        var added = (await new FleetService.FleetServiceClient(collector).CreateHostAsync(
            new CreateHostRequest { HostId = id, Host = new V1.Host { Address = address } })).Host;
        var given = await EnrolledAgents.LetInAsync(collector, added.Name);
        _shown[host] = plan.KindOf(host) switch
        {
            HostileKind.AnotherIdentity => _shown[0],
            HostileKind.ForeignIdentity => Forge(given),
            _ => given,
        };
        // It goes on to show the one before.
        return plan.KindOf(host) is HostileKind.EarlierIdentity ? await EnrolledAgents.LetInAsync(collector, added.Name) : given;
    }

    // The right names, by an authority of its own.
    private static SslStreamCertificateContext Forge(SslStreamCertificateContext given)
    {
        var (now, key) = (TimeProvider.System.GetUtcNow(), SigningKey.Make());
        var identity = IdentityCertificate.Read(given.TargetCertificate.RawData)!.Identity;
        return EnrolledAgents.Show(Authority.Make(identity.Fleet, now).Issue(key.Public, identity.Kind, identity.Id, ServerNames.None, now).Der, key);
    }
}
