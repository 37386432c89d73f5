using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>Does to one file of a mail root what administrators, scripts and accidents do.</summary>
internal static class Placement
{
    /// <summary>Names of the files, and what may become of them.</summary>
    public static readonly string[] Names = ["server.cert", "server.key", "server.tab", "certs.pem", "certs"], Kinds =
        ["gone", "directory", "file", "dangling", "loop", "link", "upper", "empty", "cut", "relative"];

    public static void Apply(MailRoot root, string placement)
    {
        if (placement.Split(' ') is not [var name, var kind]) return;
        var path = root.PathOf(name);
        if (kind is "file") Replace(path, () => File.WriteAllText(path, "no directory\n"));
        else if (kind is "directory") Replace(path, () => Directory.CreateDirectory(path));
        else if (kind is "dangling") Replace(path, () => File.CreateSymbolicLink(path, "no-such-file"));
        else if (kind is "loop") Replace(path, () => File.CreateSymbolicLink(path, name));
        else if (kind is "gone") Replace(path, () => { });
        else if (Directory.Exists(path) && kind is "link" or "upper" or "relative") MoveDirectory(root, path, kind);
        else if (File.Exists(path)) Change(root, path, kind);
    }

    private static void Replace(string path, Action make)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        File.Delete(path);
        make();
    }

    private static void MoveDirectory(MailRoot root, string path, string kind)
    {
        if (!Directory.Exists(path)) return;
        var target = kind is "upper" ? root.PathOf("CERTS") : root.PathOf("elsewhere");
        Directory.Move(path, target);
        if (kind is not "upper") Directory.CreateSymbolicLink(path, kind is "link" ? target : "elsewhere");
    }

    private static void Change(MailRoot root, string path, string kind)
    {
        var content = File.ReadAllBytes(path);
        if (kind is "empty") File.WriteAllBytes(path, []);
        else if (kind is "cut") File.WriteAllBytes(path, content[..(content.Length * 2 / 3)]);
        else if (kind is "upper") File.Move(path, root.PathOf(Path.GetFileName(path).ToUpperInvariant()));
        else if (kind is "link" or "relative") Link(root, path, kind);
    }

    private static void Link(MailRoot root, string path, string kind)
    {
        var target = root.PathOf("elsewhere-" + Path.GetFileName(path));
        File.Move(path, target);
        File.CreateSymbolicLink(path, kind is "link" ? target : Path.GetFileName(target));
    }
}
