using System.Diagnostics.CodeAnalysis;
using XMailFleet.Fleet.Polling;

namespace XMailFleet.Collector.Serving.Calling;

/// <summary>Where a collector is asked: a socket of this machine, or a port.</summary>
/// <param name="SocketPath">Of the Unix socket; null where it is asked by the network.</param>
/// <param name="Network">HOST:PORT; null where it is asked by a socket.</param>
internal sealed record CollectorAddress(string? SocketPath, AgentAddress? Network)
{
    private const string Socket = "unix:";

    /// <summary>A socket of this machine.</summary>
    public static CollectorAddress OfSocket(string path) => new(Path.GetFullPath(path), null);

    /// <summary>Reads "unix:PATH" or "HOST:PORT".</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CollectorAddress? address)
    {
        address = !text.StartsWith(Socket, StringComparison.Ordinal)
            ? AgentAddress.Parse(text) is { } network ? new CollectorAddress(null, network) : null
            : text[Socket.Length..] is { Length: > 0 } path && !path.Contains('\0', StringComparison.Ordinal) ? OfSocket(path) : null;
        return address is not null;
    }

    /// <summary>As one types it.</summary>
    public override string ToString() => SocketPath is null ? Network!.ToString() : Socket + SocketPath;
}
