using System.Net;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>The network as this process sees it.</summary>
internal sealed class HostNetwork : INetwork
{
    private static readonly IPAddress[] Unspecified = [IPAddress.Any, IPAddress.IPv6Any];

    public static HostNetwork Instance { get; } = new();

    // All at once, so that many names take no longer than the slowest.
    public async Task<NetworkView> ViewAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        var addresses = await Task.WhenAll(hosts.Select(host => HostNameResolver.ResolveAsync(host, cancellationToken)));
        return new NetworkView(
            hosts.Zip(addresses).ToDictionary(pair => pair.First, pair => pair.Second),
            addresses.SelectMany(found => found).Concat(Unspecified).Distinct().Where(OwnAddress.IsBindable).ToHashSet());
    }
}
