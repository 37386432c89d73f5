using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Watching;

/// <summary>
/// inotify(7) over some directories. .NET's FileSystemWatcher has a thread and an inotify instance for each directory, of
/// which a user has 128, and makes an object of each event of a busy directory; this has one instance and reads it when asked.
/// </summary>
internal sealed partial class KernelEvents : IDisposable
{
    // IN_NONBLOCK | IN_CLOEXEC
    private const int InstanceFlags = 0x800 | 0x80000;

    // IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF, and
    // IN_ONLYDIR. Not IN_MODIFY: who holds a file open while it writes is found by the looks.
    private const uint Wanted = 0x4 | 0x8 | 0x40 | 0x80 | 0x100 | 0x200 | 0x400 | 0x800 | 0x1000000;

    private const uint Overflow = 0x4000; // IN_Q_OVERFLOW
    private const int HeaderBytes = 16;

    private readonly SafeFileHandle _instance;
    private readonly Dictionary<int, List<WatchedPlace>> _places = [];
    private readonly byte[] _buffer = new byte[16 * 1024];

    private KernelEvents(SafeFileHandle instance) => _instance = instance;

    /// <summary>Watches the places that exist and that the kernel's limits leave room for; null where it offers nothing.</summary>
    public static KernelEvents? TryWatch(IEnumerable<WatchedPlace> places)
    {
        if (!OperatingSystem.IsLinux() || Initialize(InstanceFlags) is not (>= 0 and var descriptor)) return null;
        var events = new KernelEvents(new SafeFileHandle(descriptor, ownsHandle: true));
        foreach (var directory in places.GroupBy(place => place.Directory)) events.Add(directory.Key, directory);
        return events;
    }

    /// <summary>The parts that something happened to since the last call. <paramref name="lost"/>: the kernel dropped events.</summary>
    public IReadOnlySet<DiagnosisPart> Drain(out bool lost)
    {
        lost = false;
        var parts = new HashSet<DiagnosisPart>();
        while (Read(_instance, _buffer, _buffer.Length) is > 0 and var length)
        {
            for (var rest = _buffer.AsSpan(0, (int)length); rest.Length >= HeaderBytes;)
            {
                var nameBytes = (int)MemoryMarshal.Read<uint>(rest[12..]);
                lost |= (MemoryMarshal.Read<uint>(rest[4..]) & Overflow) != 0;
                Note(MemoryMarshal.Read<int>(rest), rest.Slice(HeaderBytes, nameBytes), parts);
                rest = rest[(HeaderBytes + nameBytes)..];
            }
        }

        return parts;
    }

    public void Dispose() => _instance.Dispose();

    // Two paths of one directory have one number.
    private void Add(string directory, IEnumerable<WatchedPlace> places)
    {
        var watch = AddWatch(_instance, directory, Wanted);
        if (watch < 0) return;
        if (_places.TryGetValue(watch, out var known)) known.AddRange(places);
        else _places[watch] = [.. places];
    }

    // An event without a name is about the directory itself: it was moved, removed, or has other rights.
    private void Note(int watch, ReadOnlySpan<byte> paddedName, HashSet<DiagnosisPart> parts)
    {
        if (!_places.TryGetValue(watch, out var places)) return;
        var name = Encoding.UTF8.GetString(paddedName.TrimEnd((byte)0));
        foreach (var place in places)
            if (name.Length == 0 || place.Concerns(name)) parts.Add(place.Part);
    }

    [LibraryImport("libc", EntryPoint = "inotify_init1")]
    private static partial int Initialize(int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddWatch(SafeFileHandle instance, string path, uint mask);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(SafeFileHandle instance, Span<byte> buffer, nint length);
}
