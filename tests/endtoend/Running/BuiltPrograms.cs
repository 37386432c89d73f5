namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>Where the programs under test are.</summary>
internal static class BuiltPrograms
{
    /// <summary>The agent of this build; the project reference puts it beside the tests.</summary>
    public static string Agent { get; } = Path.Combine(AppContext.BaseDirectory, "xmailfleet-agent");

    /// <summary>The collector of this build.</summary>
    public static string Collector { get; } = Path.Combine(AppContext.BaseDirectory, "xmailfleet-collector");

    /// <summary>Directory of XMailFleet.sln.</summary>
    public static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    /// <summary>The buf command, as tests/run installs it.</summary>
    public static string Buf { get; } = Path.Combine(Repository, "tests", ".tools", "node_modules", ".bin", "buf");

    private static string FindRepository(string directory) =>
        File.Exists(Path.Combine(directory, "XMailFleet.sln"))
            ? directory
            : FindRepository(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("XMailFleet.sln is nowhere above the tests."));
}
