using System.Text.RegularExpressions;

namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>
/// The environment that Windows gives to a service: the machine's variables, then the service's own. Names have no case.
/// </summary>
internal static partial class ServiceEnvironment
{
    private const string MachineKey = @"SYSTEM\CurrentControlSet\Control\Session Manager\Environment";
    private const string WindowsKey = @"SOFTWARE\Microsoft\Windows NT\CurrentVersion";

    public static IReadOnlyDictionary<string, string> Of(IWindowsSystem system, string service)
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (system.ReadKey(RegistryHalf.Of64Bit, WindowsKey)?.GetValueOrDefault("SystemRoot") is string root) variables["SystemRoot"] = root;
        var machine = system.ReadKey(RegistryHalf.Of64Bit, MachineKey) ?? new Dictionary<string, object>();
        // Those that refer to others come last.
        foreach (var (name, value) in machine.OrderBy(variable => variable.Value is string text && text.Contains('%')))
        {
            if (value is string text) variables[name] = Expand(text, variables);
        }

        foreach (var assignment in WindowsService.Read(system, service)?.Environment ?? [])
        {
            if (assignment.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals) variables[assignment[..equals]] = assignment[(equals + 1)..];
        }

        return variables;
    }

    /// <summary>Replaces <c>%NAME%</c> by its value; a name that is not set stays as it is.</summary>
    public static string Expand(string text, IReadOnlyDictionary<string, string> variables) =>
        Reference().Replace(text, match => variables.GetValueOrDefault(match.Groups[1].Value) ?? match.Value);

    [GeneratedRegex("%([^%]+)%", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
