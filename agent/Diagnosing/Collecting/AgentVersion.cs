using System.Runtime.InteropServices;
using XMailFleet.Versions;

namespace XMailFleet.Diagnosing.Collecting;

/// <summary>Version of this program: number, commit and runtime.</summary>
internal static class AgentVersion
{
    public static string Text { get; } =
        $"{ProgramVersion.Number}+{ProgramVersion.Commit} {RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}";
}
