using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;

namespace XMailFleet.Diagnosing.Host.Sockets;

/// <summary>The listening TCP sockets of this host, and whose they are.</summary>
internal static class ListeningSockets
{
    private const int TableLimit = 8 << 20;
    private const string ListenState = "0A";

    // Columns of /proc/net/tcp, split at spaces.
    private const int LocalAddressColumn = 1;
    private const int StateColumn = 3;
    private const int InodeColumn = 9;

    /// <summary>Every listening socket of the host; empty where the tables cannot be read.</summary>
    public static IReadOnlyList<ListeningSocket> Read(string procRoot)
    {
        var tables = TablesOf(procRoot);
        return [.. ReadTable(Path.Combine(tables, "tcp")), .. ReadTable(Path.Combine(tables, "tcp6"))];
    }

    /// <summary>Inodes of the sockets that a process holds; null where the agent may not see them.</summary>
    public static IReadOnlySet<ulong>? HeldBy(string procRoot, int processId)
    {
        try
        {
            return Directory.GetFileSystemEntries(new ProcessDirectory(procRoot, processId).PathOf("fd"))
                .Select(BoundedFile.TryReadLink)
                .Select(SocketInode)
                .OfType<ulong>()
                .ToHashSet();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The process that holds the socket; null where none does that the agent may look into. Looks into every process:
    /// for a socket in question, not for all of them.
    /// </summary>
    public static int? OwnerOf(string procRoot, ulong inode) =>
        ProcessDirectory.All(procRoot)
            .Where(process => HeldBy(procRoot, process.ProcessId)?.Contains(inode) == true)
            .Select(process => (int?)process.ProcessId)
            .FirstOrDefault();

    // A process that was given no network sees the tables of none: those of the first process are the host's.
    private static string TablesOf(string procRoot)
    {
        var own = Path.Combine(procRoot, "net");
        var first = Path.Combine(procRoot, "1", "net");
        return SystemFile.TryRead(Path.Combine(first, "tcp"), TableLimit) is { Length: > 0 } ? first : own;
    }

    private static IEnumerable<ListeningSocket> ReadTable(string path) =>
        SystemFile.TryRead(path, TableLimit) is { } table
            ? Encoding.ASCII.GetString(table).Split('\n').Skip(1).Select(ParseLine).OfType<ListeningSocket>()
            : [];

    private static ListeningSocket? ParseLine(string line)
    {
        var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (columns.Length <= InodeColumn || columns[StateColumn] != ListenState) return null;
        var local = columns[LocalAddressColumn].Split(':');
        return local.Length == 2
            && ParseAddress(local[0]) is { } address
            && int.TryParse(local[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var port)
            && ulong.TryParse(columns[InodeColumn], CultureInfo.InvariantCulture, out var inode)
                ? new ListeningSocket(address, port, inode)
                : null;
    }

    // The kernel prints each 32-bit word of the address as a number of the machine's byte order.
    private static IPAddress? ParseAddress(string hexadecimal)
    {
        if (hexadecimal.Length is not (8 or 32)) return null;
        var bytes = new byte[hexadecimal.Length / 2];
        for (var word = 0; word < bytes.Length / 4; word++)
        {
            var digits = hexadecimal.AsSpan(word * 8, 8);
            if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return null;
            if (BitConverter.IsLittleEndian) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(word * 4), value);
            else BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(word * 4), value);
        }

        return new IPAddress(bytes);
    }

    private static ulong? SocketInode(string? link) =>
        link is ['s', 'o', 'c', 'k', 'e', 't', ':', '[', .. var digits, ']']
        && ulong.TryParse(digits, CultureInfo.InvariantCulture, out var inode) ? inode : null;
}
