using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace XMailFleet.Versions;

/// <summary>Which version of the programs this is: number, commit and runtime.</summary>
public static class ProgramVersion
{
    private const int CommitLength = 12;

    /// <summary>The number alone: "0.1.0".</summary>
    public static string Number { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>The first digits of the commit; "unknown" where it was built from something that is no clone.</summary>
    public static string Commit { get; } = BuiltCommit.Id() is { Length: >= CommitLength } id ? id[..CommitLength] : "unknown";

    /// <summary>Number, commit and runtime: "0.1.0 (commit abcdef123456, .NET 10.0.0, linux-x64)".</summary>
    public static string Whole { get; } = $"{Number} (commit {Commit}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier})";

    /// <summary>
    /// The day of the commit; where that is unknown, of SOURCE_DATE_EPOCH, by which who builds packages says it, else that of the program's file.
    /// </summary>
    public static DateOnly Date { get; } = FindDate();

    private static DateOnly FindDate() =>
        DateOnly.TryParseExact(BuiltCommit.Date(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 253_402_300_800
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
        : Environment.ProcessPath is { } path ? DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path))
        : DateOnly.MinValue;
}
