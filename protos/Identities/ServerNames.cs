using System.Net;

namespace XMailFleet.Identities;

/// <summary>How a server is called by those who judge names: <c>grpcurl</c>, browsers. Our own programs judge the identity.</summary>
public sealed record ServerNames(IReadOnlyList<string> Dns, IReadOnlyList<IPAddress> Addresses)
{
    /// <summary>Of what is no server.</summary>
    public static ServerNames None { get; } = new([], []);
}
