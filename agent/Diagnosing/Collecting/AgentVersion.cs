using System.Reflection;

namespace XMailFleet.Diagnosing.Collecting;

/// <summary>Version of this program.</summary>
internal static class AgentVersion
{
    public static string Text { get; } =
        typeof(AgentVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
