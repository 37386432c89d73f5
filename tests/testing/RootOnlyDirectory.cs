namespace XMailFleet.Testing;

/// <summary>
/// A directory that goes when the test does, where every user may look and root alone may write, as in every directory above
/// it: unlike the temporary directory, it may hold programs that the agent runs. Only root can make one.
/// </summary>
public sealed class RootOnlyDirectory : IDisposable
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public RootOnlyDirectory()
    {
        Directory.CreateDirectory(Path);
        File.SetUnixFileMode(Path, Mode);
    }

    /// <summary>Absolute path, without links.</summary>
    public string Path { get; } = $"/var/lib/xmailfleet-test-{Guid.NewGuid():N}";

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>A directory in this one, with the mode 0755 and the given owner.</summary>
    public async Task<string> MakeAsync(string name, string owner = "root:root")
    {
        Directory.CreateDirectory(PathOf(name));
        File.SetUnixFileMode(PathOf(name), Mode);
        await Command.OutputOfAsync("chown", [owner, PathOf(name)]);
        return PathOf(name);
    }

    /// <summary>A script with the mode 0755 and root as owner.</summary>
    public string WriteScript(string name, string script)
    {
        Write(name, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(PathOf(name), Mode);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
