using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// Walks a path as the kernel does (path_resolution(7)): every directory, every symbolic link and what it leads to, and the
/// file at the end. Each must belong to root, or where that is enough to this process's own user, and be writable by nobody else. What is
/// behind such a component can then be changed by them alone, so the path that was walked is still the same when it is used.
/// </summary>
internal sealed class RootOnlyPath
{
    private const int MaxLinks = 40; // Linux's own limit
    private const int WritableByAll = 0b000_000_010;
    private const int WritableByGroup = 0b000_010_000;

    private readonly Stack<string> _pending = new();
    private readonly IReadOnlySet<string> _strangeMounts;
    private readonly bool _ownToo;
    private string _reached = "/";
    private FileKind _kind = FileKind.Directory;
    private int _links;
    private Distrust? _strangeMount;
    private bool _missing;

    private RootOnlyPath(string path, IReadOnlySet<string> strangeMounts, bool ownToo)
    {
        (_strangeMounts, _ownToo) = (strangeMounts, ownToo);
        Push(path);
    }

    /// <summary>The end of the walk along <paramref name="path"/>, which must lead to a regular file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="ownToo">Whether what belongs to this process's own user is trusted as root's is.</param>
    public static PathWalk Walk(string path, bool ownToo = false)
    {
        if (!path.StartsWith('/') || path.Contains('\0') || MountTable.ReadNoSetId() is not { } mounts)
            return new PathWalk(path, new Distrust(path, UntrustedReason.Unknown));
        var walk = new RootOnlyPath(path, mounts, ownToo);
        var distrust = walk.Run();
        return new PathWalk(walk._reached, distrust) { Missing = walk._missing };
    }

    private Distrust? Run()
    {
        if (Judge("/", out _) is { } root) return root;
        while (_pending.TryPop(out var component))
        {
            if (_kind is not FileKind.Directory) return Unknown(_reached);
            if (component == ".") continue;
            if (component == "..") _reached = Path.GetDirectoryName(_reached) ?? "/";
            else if (Step(Path.Combine(_reached, component)) is { } distrust) return distrust;
        }

        // What is plainly another's is told before what only may be.
        return _strangeMount ?? (_kind is FileKind.Regular ? null : Unknown(_reached));
    }

    private Distrust? Step(string next)
    {
        if (Judge(next, out var kind) is { } distrust) return distrust;
        if (kind is FileKind.Link) return Follow(next);
        (_reached, _kind) = (next, kind);
        return null;
    }

    private Distrust? Follow(string link)
    {
        if (++_links > MaxLinks || BoundedFile.TryReadLink(link) is not { Length: > 0 } target) return Unknown(link);
        if (target.StartsWith('/')) _reached = "/";
        Push(target);
        return null;
    }

    private void Push(string path)
    {
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()) _pending.Push(part);
    }

    private Distrust? Judge(string component, out FileKind kind)
    {
        kind = default;
        if (!OperatingSystem.IsLinux()) return Unknown(component);
        var attempt = LinuxFile.Status(component, followLinks: false);
        _missing = attempt.Failure is StatusFailure.Missing;
        if (attempt.Value is not { } status) return Unknown(component);
        kind = status.Kind;
        if (_strangeMounts.Contains(component)) _strangeMount ??= Describe(component, status, UntrustedReason.Mount);
        var reason = ReasonOf(status);
        return reason is UntrustedReason.Unspecified ? null : Describe(component, status, reason);
    }

    // A link has the mode 0777 and cannot be written: who may write to its directory can put another in its place.
    private UntrustedReason ReasonOf(FileStatus status)
    {
        var mode = status.Kind is FileKind.Link ? 0 : status.Mode;
        if ((mode & WritableByAll) != 0) return UntrustedReason.WritableByAll;
        var own = status.UserId is not 0 && IsOwnUser(status);
        if (status.UserId is not 0 && !(own && _ownToo)) return own ? UntrustedReason.OwnUser : UntrustedReason.Owner;
        // Where there is an access list, these bits are its mask: the most that any user or group named in it may do.
        return (mode & WritableByGroup) != 0 ? UntrustedReason.WritableByGroup : UntrustedReason.Unspecified;
    }

    // The kernel gives the directory of a process to its effective user.
    private static bool IsOwnUser(FileStatus status) => LinuxFile.Status("/proc/self", followLinks: true).Value?.UserId == status.UserId;

    private static Distrust Describe(string component, FileStatus status, UntrustedReason reason) => new(component, reason)
    {
        Owner = status.UserId is { } user ? AccountNames.User(user) : "",
        Group = status.GroupId is { } group ? AccountNames.Group(group) : "",
        Mode = status.Mode is { } mode ? Convert.ToString(mode, 8).PadLeft(4, '0') : "",
    };

    private static Distrust Unknown(string component) => new(component, UntrustedReason.Unknown);
}
