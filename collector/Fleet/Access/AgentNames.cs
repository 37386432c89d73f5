using System.Net;
using XMailFleet.Fleet.Polling;
using XMailFleet.Identities;

namespace XMailFleet.Fleet.Access;

/// <summary>How people call an agent, as the collector knows it: what the agent itself says of that is not asked.</summary>
internal static class AgentNames
{
    /// <summary>Names and addresses for its certificate.</summary>
    /// <param name="hostId">Id of the host.</param>
    /// <param name="address">HOST:PORT at which it is asked.</param>
    /// <param name="origin">Address that it called from; empty where that is this machine.</param>
    public static ServerNames Of(string hostId, string address, string origin)
    {
        var called = new[] { AgentAddress.Parse(address)?.Host.Trim('[', ']') ?? "", origin, hostId, "localhost" }.Where(name => name.Length > 0).ToList();
        var addresses = called.Select(name => IPAddress.TryParse(name, out var ip) ? ip : null).OfType<IPAddress>().Append(IPAddress.Loopback).Distinct();
        return new ServerNames([.. called.Where(IsName).Select(name => name.ToLowerInvariant()).Distinct()], [.. addresses]);
    }

    private static bool IsName(string name) => !IPAddress.TryParse(name, out _) && Uri.CheckHostName(name) is UriHostNameType.Dns && name.All(char.IsAscii);
}
