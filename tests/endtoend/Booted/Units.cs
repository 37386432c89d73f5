using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>The units of both programs.</summary>
internal static class Units
{
    /// <summary>Their files.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. In("agent").Concat(In("collector")).Where(path => Path.GetExtension(path) is ".service" or ".socket")];

    /// <summary>Files that name the users that they run as.</summary>
    public static IReadOnlyList<string> Users { get; } =
        [.. In("agent").Concat(In("collector")).Where(path => Path.GetExtension(path) is ".sysusers")];

    private static IEnumerable<string> In(string project) =>
        Directory.EnumerateFiles(Path.Combine(BuiltPrograms.Repository, project, "packaging", "systemd"));
}
