namespace XMailFleet.Hostile.Spoilings;

/// <summary>The names that a diagnosis reads in a mail root.</summary>
internal static class Targets
{
    public static IReadOnlyList<string> Certificates { get; } = ["server.cert", "certs.pem", "certs/5ed36f99.0"];

    public static IReadOnlyList<string> Keys { get; } = ["server.key", "server.key.old", "backup"];

    public static IReadOnlyList<string> Tables { get; } = ["server.tab", "smtpfwd.tab", "smtp.ipprop.tab", "smtp.hnprop.tab"];

    public static IReadOnlyList<string> All { get; } = [.. Certificates, .. Keys, .. Tables, "server.cert", "server.key", "server.tab", "certs"];

    /// <summary>Writes, with the directory that the name asks for.</summary>
    public static void Put(this HostileCase root, string name, byte[] content)
    {
        var directory = root.PathOf(Path.GetDirectoryName(name)!);
        if (!Directory.Exists(directory))
        {
            root.Remove(Path.GetDirectoryName(name)!);
            Directory.CreateDirectory(directory);
        }

        root.Write(name, content);
    }
}
