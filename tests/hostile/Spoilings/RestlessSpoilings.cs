namespace XMailFleet.Hostile.Spoilings;

/// <summary>Files that somebody changes while they are read. What is read is left to chance; that it ends is not.</summary>
internal static class RestlessSpoilings
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        new("file that grows and shrinks", root => Keep(root, (name, number) => Resize(root.PathOf(name), number))),
        new("file that is replaced", root => Keep(root, (name, number) => File.WriteAllBytes(root.PathOf(name), number % 2 == 0 ? [] : new byte[5000]))),
        new("file that becomes a pipe and a link", root => Keep(root, (name, number) => Turn(root.PathOf(name), number))),
        new("directory that comes and goes", root => Keep(root, (_, number) => ComeAndGo(root.PathOf("certs"), number))),
    ];

    private static void Keep(HostileCase root, Action<string, int> change)
    {
        var name = root.Pick(["server.cert", "server.key", "server.tab", "certs.pem"]);
        root.OnBegin(() => Start(root, number => change(name, number)));
    }

    private static void Start(HostileCase root, Action<int> change)
    {
        var end = new CancellationTokenSource();
        var worker = Task.Run(() =>
        {
            for (var number = 0; !end.IsCancellationRequested; number++) Try(() => change(number));
        });
        root.OnEnd(async () =>
        {
            await end.CancelAsync();
            // Where two are after one name, one of them may open the pipe of the other, which nobody reads: it is left behind.
            if (await Task.WhenAny(worker, Task.Delay(Patience, TimeProvider.System)) == worker) end.Dispose();
        });
    }

    // Two of them may be after the same name.
    private static void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Thread.Yield();
        }
    }

    private static void Resize(string path, int number)
    {
        if (!FileKinds.IsRegular(path)) return;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(number % 3 * 300_000);
    }

    private static void Turn(string path, int number)
    {
        File.Delete(path);
        if (number % 3 == 0) FileKinds.MakePipe(path);
        else if (number % 3 == 1) File.CreateSymbolicLink(path, path);
        else File.WriteAllBytes(path, new byte[1000]);
    }

    private static void ComeAndGo(string path, int number)
    {
        if (number % 2 == 0) Directory.CreateDirectory(path);
        else Directory.Delete(path, recursive: true);
    }
}
