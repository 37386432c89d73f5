using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using XMailFleet.State;
using XMailFleet.V1;

namespace XMailFleet.Programs.Callers;

/// <summary>Those who call by the program's own socket: the system says who they are.</summary>
/// <param name="group">Group whose members are operators; null for none.</param>
internal sealed class LocalCallers(string? group)
{
    private const string Origin = "unix";

    /// <summary>Whom a connection is from; null where it came by the network.</summary>
    public Caller? Of(HttpContext http)
    {
        // A pipe of Windows lets nobody in but the user of this process.
        if (http.Features.Get<IConnectionNamedPipeFeature>() is not null) return new Caller($"local/{Environment.UserName}", Role.Admin, Origin);
        if (http.Features.Get<IConnectionSocketFeature>()?.Socket is not { AddressFamily: AddressFamily.Unix } socket) return null;
        return Of(PeerUser.Of(socket));
    }

    private Caller Of(PeerUser peer)
    {
        var name = $"local/{Accounts.NameOf(peer.User)}";
        if (peer.User == 0 || peer.User == LinuxCalls.User) return new Caller(name, Role.Admin, Origin);
        return group is not null && Accounts.GroupNumber(group) is { } number && peer.Groups.Contains(number)
            ? new Caller(name, Role.Operator, Origin)
            : new Caller(name, Role.Unspecified, Origin);
    }
}
