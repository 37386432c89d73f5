using System.Globalization;

namespace XMailFleet.Testing;

/// <summary>A made-up /proc in a temporary directory.</summary>
public sealed class ProcTree : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("xmailfleet-proc-").FullName;

    /// <summary>
    /// Adds a process; without <paramref name="exe"/> its program file is hidden, as from an unprivileged agent. In <paramref name="group"/>
    /// systemd has put it; by default there is no systemd.
    /// </summary>
    public void Add(int id, IReadOnlyList<string> arguments, string? exe, string state, int parent, uint user = 0, string group = "/")
    {
        Write(id, "status", $"Name:\tXMail\nUid:\t{user}\t{user}\t{user}\t{user}\nGid:\t0\t0\t0\t0\nGroups:\t\nCapEff:\t0000000000000000\n");
        Write(id, "cgroup", $"0::{group}\n");
        Write(id, "cmdline", string.Concat(arguments.Select(argument => argument + "\0")));
        Write(id, "stat", $"{id} (XMail :) {state} {parent} {string.Join(' ', Enumerable.Repeat("0", 48))}\n");
        if (exe is not null) File.CreateSymbolicLink(PathOf(id, "exe"), exe);
    }

    public void Write(int id, string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(id, name))!);
        File.WriteAllText(PathOf(id, name), content);
    }

    public string PathOf(int id, string name) => Path.Combine(Root, id.ToString(CultureInfo.InvariantCulture), name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
