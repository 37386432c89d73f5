using System.Globalization;
using System.Text;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// One process's directory under /proc. Everything in it may vanish at any time or be closed to the agent: what cannot
/// be read is null.
/// </summary>
internal sealed class ProcessDirectory(string procRoot, int processId)
{
    // Linux allows an environment and arguments of megabytes; XMail's fit in a fraction of this.
    private const int TextLimit = 1 << 20;
    // A longest path, and no more: every user may start processes by the hundred whose arguments are megabytes.
    private const int NameLimit = 4096;
    private const string DeletedMark = " (deleted)";

    private readonly string _path = Path.Combine(procRoot, processId.ToString(CultureInfo.InvariantCulture));

    public int ProcessId => processId;

    /// <summary>Every process that there is now, in no particular order.</summary>
    public static IEnumerable<ProcessDirectory> All(string procRoot)
    {
        string[] entries;
        try
        {
            entries = Directory.GetDirectories(procRoot);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            yield break;
        }

        foreach (var entry in entries)
        {
            if (int.TryParse(Path.GetFileName(entry.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                yield return new ProcessDirectory(procRoot, id);
        }
    }

    public string? ReadText(string name) =>
        SystemFile.TryRead(PathOf(name), TextLimit) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public string? ReadLink(string name) => BoundedFile.TryReadLink(PathOf(name));

    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>argv; null where the process is gone, and empty for a kernel thread or a zombie.</summary>
    public string[]? ReadArguments() =>
        ReadText("cmdline") is { } text ? text.TrimEnd('\0') is { Length: > 0 } joined ? joined.Split('\0') : [] : null;

    /// <summary>The beginning of argv[0], whatever follows; null where the process is gone, and empty for a kernel thread or a zombie.</summary>
    public string? ReadName() =>
        SystemFile.TryRead(PathOf("cmdline"), NameLimit) is { } bytes ? Encoding.UTF8.GetString(bytes.AsSpan().Slice(0, EndOfName(bytes))) : null;

    private static int EndOfName(byte[] bytes) => bytes.AsSpan().IndexOf((byte)0) is >= 0 and var end ? end : bytes.Length;

    /// <summary>The environment; null where it may not be seen. Of two variables of one name the first counts, as for getenv.</summary>
    public Dictionary<string, string>? ReadEnvironment()
    {
        if (ReadText("environ") is not { } text) return null;
        var environment = new Dictionary<string, string>();
        foreach (var variable in text.Split('\0'))
        {
            var equals = variable.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) environment.TryAdd(variable[..equals], variable[(equals + 1)..]);
        }

        return environment;
    }

    /// <summary>Path of the program file and whether it has been deleted or replaced; null where it may not be seen.</summary>
    public (string Path, bool Deleted)? ReadProgram() =>
        ReadLink("exe") is { } target
            ? target.EndsWith(DeletedMark, StringComparison.Ordinal) ? (target[..^DeletedMark.Length], true) : (target, false)
            : null;

    /// <summary>The rest of the line of the status file that begins with <paramref name="name"/> ("Uid:"); null where there is none.</summary>
    public string? ReadStatus(string name) =>
        ReadText("status")?.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim();

    /// <summary>
    /// Fields of the stat file from the process state on (field 3 of proc(5)). The second field is a name in
    /// parentheses that may itself hold spaces and parentheses.
    /// </summary>
    public string[]? ReadStat() =>
        ReadText("stat") is { } text && text.LastIndexOf(')') is > 0 and var close && close + 2 < text.Length
            ? text[(close + 2)..].Split(' ')
            : null;
}
