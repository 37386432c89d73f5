using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using XMailFleet.Programs.Starting;
using XMailFleet.State;

namespace XMailFleet.Programs.Callers;

/// <summary>
/// The Unix socket by which a program is asked on its own machine; on Windows a named pipe of the same name. Whoever can find it may connect:
/// the system says who it is, and what he may do follows from that.
/// </summary>
internal static class LocalSocket
{
    // sockaddr_un, and the byte that ends it.
    private const int MostBytes = 107;

    private const UnixFileMode Everyone =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Whether a path is short enough to be one.</summary>
    public static bool Fits(string path) => OperatingSystem.IsWindows() || Encoding.UTF8.GetByteCount(path) <= MostBytes;

    /// <summary>Makes room for it: what a program that was killed has left goes.</summary>
    /// <param name="path">Of the socket.</param>
    /// <param name="option">Option that sets it.</param>
    /// <exception cref="StartException">It cannot be made there.</exception>
    public static void Prepare(string path, string option)
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            if (!Fits(path)) throw new ArgumentException($"it has more than {MostBytes} bytes");
            if (Path.GetDirectoryName(path) is { Length: > 0 } directory) Directory.CreateDirectory(directory);
            if (IsDead(path)) File.Delete(path);
            if (OwnFile.IsThere(path)) throw new IOException("something else is there, or another program answers");
        }
        catch (Exception failure) when (failure is SocketException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartException(words => words.LocalSocketCannotBeMade(path, failure.GetBaseException().Message.TrimEnd('.'), option), failure);
        }
    }

    /// <summary>Has the server listen there.</summary>
    public static void Listen(KestrelServerOptions kestrel, string path, Action<ListenOptions> configure)
    {
        if (OperatingSystem.IsWindows()) kestrel.ListenNamedPipe(PipeName(path), configure);
        else kestrel.ListenUnixSocket(path, configure);
    }

    /// <summary>Lets everybody find it, once it is there.</summary>
    public static void Open(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Everyone);
    }

    /// <summary>Whether nobody answers at a socket that is there: its program was killed.</summary>
    public static bool IsDead(string path)
    {
        // Whatever else is there is somebody's file.
        if (OperatingSystem.IsLinux() ? LinuxCalls.Status(path, followsLinks: false) is not { IsSocket: true } : !File.Exists(path)) return false;
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
            return false;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode is SocketError.ConnectionRefused;
        }
    }

    /// <summary>Name of the pipe that stands for a path on Windows.</summary>
    public static string PipeName(string path) => string.Concat(path.Select(character => character is '\\' or '/' or ':' ? '-' : character));
}
