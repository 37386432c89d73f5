using XMailFleet.Fleet.History;
using XMailFleet.Programs.Callers;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Where the collector of a data directory is asked on its own machine.</summary>
internal static class SocketPath
{
    /// <summary>Of the collector that is a service of this machine.</summary>
    public const string OfService = "/run/xmailfleet/collector.sock";

    /// <summary>The path; null where the directory's name is too long for a socket in it.</summary>
    public static string? Of(OptionReader reader)
    {
        if (reader.Read(EndpointSettings.Socket) is { Length: > 0 } given) return Path.GetFullPath(given);
        if (!reader.IsSet(StorageSettings.DataDir) && IsService()) return OfService;
        var path = Path.GetFullPath(Path.Combine(StorageSettings.ReadDataDirectory(reader), StateFiles.Socket));
        return LocalSocket.Fits(path) ? path : null;
    }

    /// <summary>That of a collector whose directory this is.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="isUnit">Whether a unit runs it, which has a directory for sockets.</param>
    public static string? In(string directory, bool isUnit)
    {
        var path = Path.GetFullPath(Path.Combine(directory, StateFiles.Socket));
        return isUnit ? OfService : LocalSocket.Fits(path) ? path : null;
    }

    /// <summary>Where a command asks that is told no more: the collector that is a service may be another user's.</summary>
    public static string ToAsk(OptionReader reader)
    {
        if (reader.IsSet(StorageSettings.DataDir) || reader.IsSet(EndpointSettings.Socket) || IsService() || !OperatingSystem.IsLinux()) return InDirectory(reader);
        var own = InDirectory(reader);
        return File.Exists(own) ? own : OfService;
    }

    private static string InDirectory(OptionReader reader) =>
        Of(reader) ?? Path.GetFullPath(Path.Combine(StorageSettings.ReadDataDirectory(reader), StateFiles.Socket));

    // The directory for sockets is root's, or the unit's.
    private static bool IsService() =>
        OperatingSystem.IsLinux() && (Environment.IsPrivilegedProcess || Environment.GetEnvironmentVariable("RUNTIME_DIRECTORY") is { Length: > 0 });
}
