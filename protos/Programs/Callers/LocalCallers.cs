using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
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
        // Of those that the kernel does not tell apart nobody is believed to be anybody.
        if (!SeenIds.HasUser(peer.User)) return new Caller("local/unknown", RoleOf(peer.Groups), Origin);
        var name = $"local/{Accounts.NameOf(peer.User)}";
        if (peer.User == 0 || peer.User == LinuxCalls.User) return new Caller(name, Role.Admin, Origin);
        return new Caller(name, RoleOf(peer.Groups), Origin);
    }

    /// <summary>Whom a connection by the socket is from, for the places that each has.</summary>
    public static string PlaceOf(ConnectionContext connection) =>
        connection.Features.Get<IConnectionSocketFeature>()?.Socket is { AddressFamily: AddressFamily.Unix } socket
            ? PeerUser.Of(socket).User.ToString(CultureInfo.InvariantCulture)
            : "";

    private Role RoleOf(IReadOnlyList<uint> groups) =>
        group is not null && Accounts.GroupNumber(group) is { } number && SeenIds.HasGroup(number) && groups.Contains(number) ? Role.Operator : Role.Unspecified;
}
