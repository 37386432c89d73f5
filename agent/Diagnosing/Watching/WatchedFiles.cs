using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Watching;

/// <summary>The files of one XMail that are looked at; those of OpenSSL are judged by what they say instead.</summary>
internal static class WatchedFiles
{
    // As many as a diagnosis reads.
    private const int MaxEntries = 1000;

    /// <summary>Each path with the part that rests on it. Whether anything stands there is not asked.</summary>
    public static IEnumerable<(string Path, DiagnosisPart Part)> Of(XMailInstallation installation)
    {
        var (root, authors) = (installation.MailRoot, installation.MailRootAuthors);
        foreach (var name in WatchedNames.Tables) yield return (Path.Combine(root, name), DiagnosisPart.TlsConfig);
        foreach (var name in WatchedNames.KeyMaterial) yield return (Path.Combine(root, name), DiagnosisPart.KeyMaterial);
        foreach (var path in Entries(root, authors).Where(path => WatchedNames.IsKeyMaterial(Path.GetFileName(path)))) yield return (path, DiagnosisPart.KeyMaterial);
        foreach (var path in Entries(Path.Combine(root, "certs"), authors)) yield return (path, DiagnosisPart.KeyMaterial);
        foreach (var path in DefaultTrust.PathsFor(installation.Environment)) yield return (path, DiagnosisPart.KeyMaterial);
        if (installation.ProgramPath is { } program) yield return (program, DiagnosisPart.ServerProcess);
    }

    private static IEnumerable<string> Entries(string directory, IReadOnlyList<Placer> authors) =>
        HostDirectory.Names(directory, MaxEntries, authors).Select(name => Path.Combine(directory, name));
}
