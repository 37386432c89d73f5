using System.Collections.Concurrent;
using System.Net.Sockets;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;

namespace XMailFleet.Simulator.Access;

/// <summary>Connections in clear to whatever agent is named, by its socket where it has one: for tests of what comes behind them.</summary>
internal sealed class PlainConnector : IAgentConnector
{
    /// <summary>Sockets of agents, by their addresses.</summary>
    public static ConcurrentDictionary<string, string> Sockets { get; } = new();

    public string Shown => "";

    public bool MayReach(StoredHost host) => true;

    public async Task<Stream> ConnectAsync(AgentTarget target, CancellationToken ct)
    {
        var path = Sockets.GetValueOrDefault(target.Address);
        var socket = path is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true } : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            if (path is not null) await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
            else await DialAsync(socket, AgentAddress.Parse(target.Address)!, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Drop(string agentId)
    {
    }

    private static Task DialAsync(Socket socket, AgentAddress address, CancellationToken ct) =>
        socket.ConnectAsync(address.Host.Trim('[', ']'), address.Port, ct).AsTask();
}
