using Microsoft.Win32.SafeHandles;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// Walks a path component by component, each held open (path_resolution(7)), and follows a link only where its owner, unless he is root,
/// could read what it leads to. The agent may read more than the users of its host: no link, name or hard link
/// of theirs shall make it tell them what they may not see, be it that a file is there. Of Linux only.
/// </summary>
internal sealed class GuardedPath : IDisposable
{
    private const int MaxLinks = 40; // Linux's own limit
    // A path of Linux has 2,048 components at most, and each directory on the way is held open.
    private const int MaxSteps = 1024;
    private const int MaxDepth = 256;
    private const int Read = 4;
    private const int Enter = 1;

    private readonly Stack<string> _pending = new();
    private readonly List<HeldDirectory> _directories = [];
    private readonly List<Placer> _placers;
    private readonly HashSet<uint> _owners;
    private readonly OneLook? _look = OneLook.Current;
    private string _cause;
    private BarredReason _reason = BarredReason.Named;
    private FileStatus? _own;
    private string _linkTarget = "";
    private int _links;
    private int _steps;

    private GuardedPath(string path, IReadOnlyList<Placer> authors)
    {
        (_cause, _placers, _owners) = (path, [.. authors], [.. authors.Select(author => author.UserId).OfType<uint>()]);
        Push(path);
    }

    /// <summary>What stands at the end of <paramref name="path"/>.</summary>
    /// <param name="path">Relative to the current directory where it is not absolute.</param>
    /// <param name="authors">Those who named the path, but root: they must be able to read what stands there.</param>
    public static FoundEntry Find(string path, IReadOnlyList<Placer>? authors = null)
    {
        if (path.Length == 0 || path.Contains('\0')) return new FoundEntry(null, StatusAttempt.Failed(StatusFailure.Missing, ""));
        using var walk = new GuardedPath(Path.Combine(Environment.CurrentDirectory, path), authors ?? []);
        return walk.Run();
    }

    public void Dispose() => _directories.ForEach(directory => directory.Dispose());

    private FoundEntry Run()
    {
        if (HoldRoot(out var failure) is not { } root) return End(failure);
        _directories.Add(root);
        while (_pending.TryPop(out var name))
        {
            if (++_steps > MaxSteps || _pending.Count > MaxSteps || _directories.Count > MaxDepth) return End(StatusAttempt.Failed(StatusFailure.Loop, ""));
            if (name == ".") continue;
            if (name == "..") Leave();
            else if (Step(name) is { } end) return end;
        }

        var last = _directories[^1];
        _directories.RemoveAt(_directories.Count - 1);
        if (!last.IsShared) return End(StatusAttempt.Of(last.Status), last.Handle);
        // Whoever asked for it holds it for himself.
        return LinuxFile.Hold(last.Handle, ".", out failure) is { } own ? End(StatusAttempt.Of(last.Status), own) : End(failure);
    }

    private HeldDirectory? HoldRoot(out StatusAttempt failure)
    {
        failure = default;
        return _look?.Find("/") ?? Share(HoldDirectory("/", LinuxFile.Hold(null, "/", out failure)));
    }

    private HeldDirectory? Share(HeldDirectory? directory)
    {
        if (directory is null || _look is null) return directory;
        var shared = directory with { IsShared = true };
        return _look.Take(shared) ? shared : directory;
    }

    private FoundEntry? Step(string name)
    {
        // What a path ends at is looked at anew, be it a directory.
        if (_pending.Count > 0 && _look?.Find(Path.Combine(_directories[^1].Path, name)) is { } known) return Descend(known);
        var held = LinuxFile.Hold(_directories[^1].Handle, name, out var failure);
        if (held is null) return End(failure);
        var path = Path.Combine(_directories[^1].Path, name);
        var attempt = LinuxFile.Status(held);
        if (attempt.Value is not { } status) return Release(held, attempt);
        if (_pending.Count == 0) _own ??= status;
        switch (status.Kind)
        {
            case FileKind.Link:
                return Follow(held, path, status);
            case FileKind.Directory:
                var directory = new HeldDirectory(held, status, path);
                return Descend(_pending.Count > 0 ? Share(directory)! : directory);
            default:
                return _pending.Count > 0 ? Release(held, StatusAttempt.Failed(StatusFailure.Missing, "")) : Reach(held, path, status);
        }
    }

    private FoundEntry? Follow(SafeFileHandle link, string path, FileStatus status)
    {
        var asked = _placers.Count;
        using (link)
        {
            if (++_links > MaxLinks) return End(StatusAttempt.Failed(StatusFailure.Loop, ""));
            if (LinuxFile.LinkTarget(link) is not { } target) return End(StatusAttempt.Failed(StatusFailure.Other, ""));
            if (_pending.Count == 0 && _linkTarget.Length == 0) _linkTarget = target;
            (_cause, _reason) = (path, BarredReason.Link);
            if (status.UserId is { } owner and not 0 && _owners.Add(owner)) _placers.Add(Placer.User(owner));
            // The kernel lets nobody but the owner give a link a second name; where it has one, the kernel is told not to mind.
            if (status.LinkCount > 1) _placers.AddRange(_directories[^1].Writers());
            if (target.StartsWith('/')) while (_directories.Count > 1) Leave();
            Push(target);
        }

        // The directories in which a relative link goes on are entered for him, too; for the others they were when they were come to.
        var added = _placers[asked..];
        return _directories.Select(directory => Barred(directory, added)).FirstOrDefault(barrier => barrier is not null) is { } found
            ? End(StatusAttempt.BarredBy(found))
            : null;
    }

    private FoundEntry? Descend(HeldDirectory directory)
    {
        _directories.Add(directory);
        if (KernelFiles.Holds(directory)) return End(StatusAttempt.BarredBy(new PathBarrier(_cause, BarredReason.Kernel)));
        return Barred(directory, _placers) is { } barrier ? End(StatusAttempt.BarredBy(barrier)) : null;
    }

    private PathBarrier? Barred(HeldDirectory directory, List<Placer> placers) =>
        placers.Find(placer => !placer.May(directory.Status, Enter, directory.HasAccessList)) is { } placer
            ? new PathBarrier(_cause, _reason, placer.Name)
            : null;

    private FoundEntry Reach(SafeFileHandle held, string path, FileStatus status)
    {
        if (status.Kind is not FileKind.Regular) return End(StatusAttempt.Of(status), held);
        if (path.StartsWith("/dev/", StringComparison.Ordinal)) return Release(held, StatusAttempt.BarredBy(new PathBarrier(_cause, BarredReason.Kernel)));
        bool Closed(Placer placer) => !placer.May(status, Read, () => LinuxFile.HasAccessList(held));
        if (_placers.Find(Closed) is { } placer) return Release(held, StatusAttempt.BarredBy(new PathBarrier(_cause, _reason, placer.Name)));
        // Whoever may write to the directory could have given the file of another a second name there.
        if (status.LinkCount > 1 && _directories[^1].Writers().FirstOrDefault(Closed) is { } linker)
            return Release(held, StatusAttempt.BarredBy(new PathBarrier(path, BarredReason.HardLink, linker.Name)));
        return End(StatusAttempt.Of(status), held, path);
    }

    private FoundEntry Release(SafeFileHandle held, StatusAttempt attempt)
    {
        held.Dispose();
        return End(attempt);
    }

    private FoundEntry End(StatusAttempt attempt, SafeFileHandle? held = null, string? filePath = null) => new(held, attempt)
    {
        Own = _own,
        LinkTarget = _linkTarget,
        FilePath = filePath,
        Placers = _placers,
    };

    private void Leave()
    {
        if (_directories.Count == 1) return;
        _directories[^1].Dispose();
        _directories.RemoveAt(_directories.Count - 1);
    }

    private void Push(string path)
    {
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()) _pending.Push(part);
    }

    private static HeldDirectory? HoldDirectory(string path, SafeFileHandle? held) =>
        held is not null && LinuxFile.Status(held).Value is { } status ? new HeldDirectory(held, status, path) : null;
}
