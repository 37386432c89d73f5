namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>How this platform tells file names apart.</summary>
internal static class PathRules
{
    /// <summary>Windows does not tell upper from lower case.</summary>
    public static StringComparison Comparison { get; } =
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
