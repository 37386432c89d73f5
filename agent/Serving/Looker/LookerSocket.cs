using System.Globalization;
using System.Net.Sockets;
using XMailFleet.Diagnosing.Host.Sockets;
using XMailFleet.Programs.Callers;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Agent.Serving.Looker;

/// <summary>The socket that the looker listens on: systemd's, which is there before the looker, else one of its own.</summary>
internal static class LookerSocket
{
    // sd_listen_fds(3): the first descriptor that systemd passes on.
    private const int FirstInherited = 3;

    // Whoever can find the socket may connect: the kernel says who it is, and all but the front are turned away.
    private const UnixFileMode Everyone =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>The socket, listening.</summary>
    /// <exception cref="StartException">It cannot be made.</exception>
    public static Socket Open(string path)
    {
        if (IsInherited()) return OpenSocket.Inherited(FirstInherited);
        var socket = OpenSocket.Unix();
        try
        {
            if (LocalSocket.IsDead(path)) File.Delete(path);
            socket.Bind(new UnixDomainSocketEndPoint(path));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Everyone);
            socket.Listen();
            return socket;
        }
        catch (Exception failure) when (failure is SocketException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            socket.Dispose();
            throw new StartException(words => words.SocketCannotBeMade(path, failure.GetBaseException().Message.TrimEnd('.')), failure);
        }
    }

    private static bool IsInherited() =>
        Environment.GetEnvironmentVariable("LISTEN_PID") == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
        && Environment.GetEnvironmentVariable("LISTEN_FDS") == "1";
}
