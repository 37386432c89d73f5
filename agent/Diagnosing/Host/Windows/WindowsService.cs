namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>A service as the registry describes it.</summary>
/// <param name="Name">For example "XMail": the program's name.</param>
/// <param name="DisplayName">For example "XMail Server".</param>
/// <param name="ProgramPath">Program of its ImagePath. XMail takes no arguments from there.</param>
/// <param name="Account">User that it runs as, for example "LocalSystem".</param>
/// <param name="Environment">Assignments NAME=value of its own.</param>
internal sealed record WindowsService(string Name, string DisplayName, string ProgramPath, string Account, IReadOnlyList<string> Environment)
{
    private const string ServicesKey = @"SYSTEM\CurrentControlSet\Services\";

    /// <summary>The service of that name; null where none is installed.</summary>
    public static WindowsService? Read(IWindowsSystem system, string name)
    {
        if (system.ReadKey(RegistryHalf.Of64Bit, ServicesKey + name) is not { } key) return null;
        return new WindowsService(
            name,
            Text(key, "DisplayName"),
            Program(Text(key, "ImagePath")),
            Text(key, "ObjectName") is { Length: > 0 } account ? account : "LocalSystem",
            key.GetValueOrDefault("Environment") as string[] ?? []);
    }

    // Without quotes Windows tries every part up to a space, the shortest first; a path with spaces ends at its .exe.
    private static string Program(string imagePath)
    {
        var path = imagePath.StartsWith(@"\??\", StringComparison.Ordinal) ? imagePath[4..] : imagePath;
        if (path.StartsWith('"')) return path[1..].Split('"')[0];
        var end = path.IndexOf(".exe", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? path : path[..(end + 4)];
    }

    private static string Text(IReadOnlyDictionary<string, object> key, string name) => key.GetValueOrDefault(name) as string ?? "";
}
