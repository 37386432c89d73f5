using System.Net;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>What the network knows of some hosts.</summary>
/// <param name="Addresses">The addresses of each host, in the resolver's order; a host that cannot be resolved has none.</param>
/// <param name="Own">Of these, and of the unspecified addresses, those that a socket of this host can be bound to.</param>
internal sealed record NetworkView(IReadOnlyDictionary<string, IReadOnlyList<IPAddress>> Addresses, IReadOnlySet<IPAddress> Own)
{
    /// <summary>The addresses of <paramref name="host"/>; none where it was not asked for.</summary>
    public IReadOnlyList<IPAddress> Of(string host) => Addresses.GetValueOrDefault(host, []);
}
