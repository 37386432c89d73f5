using System.Collections.Concurrent;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>Recognizes XMail's server program under any name by texts that no other program holds together.</summary>
internal static class ProgramSignature
{
    // XMail's program is well under a megabyte; with everything linked in statically, a few.
    private const int ReadLimit = 16 << 20;

    private static readonly ConcurrentDictionary<(string Path, FileIdentity), bool> Known = new();

    /// <summary>
    /// True where the file holds the name of XMail's variable for switches and that of its configuration file.
    /// <paramref name="path"/> may be a link of /proc to a deleted file.
    /// </summary>
    public static bool Matches(string path, string name)
    {
        if (FileIdentity.Of(path) is not { } identity) return false;
        if (Known.TryGetValue((name, identity), out var known)) return known;
        var content = SystemFile.TryRead(path, ReadLimit).AsSpan();
        return Known[(name, identity)] = content.IndexOf("MAIL_CMD_LINE"u8) >= 0 && content.IndexOf("server.tab"u8) >= 0
            // This program names both too, and has its own name in it many times.
            && content.IndexOf("XMailFleet"u8) < 0;
    }
}
