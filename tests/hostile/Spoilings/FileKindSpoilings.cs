namespace XMailFleet.Hostile.Spoilings;

/// <summary>Something else than a readable file where a file should be.</summary>
internal static class FileKindSpoilings
{
    private const long Terabyte = 1L << 40;

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        new("pipe", root => Replace(root, FileKinds.MakePipe)),
        new("socket", root => Replace(root, FileKinds.MakeSocket)),
        new("/dev/zero", root => Replace(root, path => FileKinds.MakeDevice(path, 5))),
        new("link to a device", root => Replace(root, path => File.CreateSymbolicLink(path, root.Pick(["/dev/zero", "/dev/urandom", "/dev/tty", "/dev/stdin"])))),
        new("dangling link", root => Replace(root, path => File.CreateSymbolicLink(path, "nowhere"))),
        new("link to itself", root => Replace(root, path => File.CreateSymbolicLink(path, Path.GetFileName(path)))),
        new("links in a ring", Ring),
        new("link to /proc", root => Replace(root, path => File.CreateSymbolicLink(path, root.Pick(["/proc/self/maps", "/proc/kmsg", "/proc/self/mem", "/proc", "/proc/self/fd/0"])))),
        new("link to the mail root", root => Replace(root, path => Directory.CreateSymbolicLink(path, root.Directory))),
        new("long chain of links", Chain),
        new("directory", root => Replace(root, path => Directory.CreateDirectory(path))),
        new("empty file", root => Replace(root, path => File.WriteAllBytes(path, []))),
        new("sparse file of a terabyte", root => Replace(root, path => MakeSparse(path, Terabyte))),
        new("sparse file of a megabyte", root => Replace(root, path => MakeSparse(path, 1 << 20))),
        new("nothing", root => root.Remove(root.Pick(Targets.All))),
        new("unreadable", Lock),
        new("the other case", root => Rename(root, name => name.ToUpperInvariant())),
    ];

    private static void Replace(HostileCase root, Action<string> make)
    {
        var name = root.Pick(Targets.All);
        root.Put(name, []);
        root.Remove(name);
        make(root.PathOf(name));
    }

    private static void Ring(HostileCase root) => Replace(root, path =>
    {
        root.Remove("ring");
        File.CreateSymbolicLink(root.PathOf("ring"), path);
        File.CreateSymbolicLink(path, root.PathOf("ring"));
    });

    private static void Chain(HostileCase root) => Replace(root, path =>
    {
        var length = root.Random.Next(30, 60);
        for (var number = 0; number < length; number++)
        {
            root.Remove($"link{number}");
            File.CreateSymbolicLink(root.PathOf($"link{number}"), number + 1 < length ? $"link{number + 1}" : "server.cert");
        }

        File.CreateSymbolicLink(path, root.PathOf("link0"));
    });

    private static void MakeSparse(string path, long length)
    {
        using var file = File.Create(path);
        file.SetLength(length);
    }

    private static void Lock(HostileCase root)
    {
        var name = root.Pick(Targets.All);
        var path = root.PathOf(name);
        if (!Path.Exists(path) || new FileInfo(path).LinkTarget is not null) return;
        File.SetUnixFileMode(path, UnixFileMode.None);
        root.AsOtherUser = true;
        root.OnEnd(() => Unlock(path));
    }

    // What cannot be looked into cannot be removed either.
    private static Task Unlock(string path)
    {
        if (Directory.Exists(path)) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Task.CompletedTask;
    }

    private static void Rename(HostileCase root, Func<string, string> rename)
    {
        var name = root.Pick(["server.cert", "server.key", "server.tab"]);
        if (FileKinds.IsRegular(root.PathOf(name))) File.Move(root.PathOf(name), root.PathOf(rename(name)), overwrite: true);
    }
}
