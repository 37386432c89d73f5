using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>
/// Variables that set nothing but nearly do. One that is far from every option may well belong to the other program.
/// </summary>
internal static class StrayVariables
{
    private const string Prefix = "XMAILFLEET_";

    /// <summary>A warning for each.</summary>
    public static IEnumerable<string> Tell(IReadOnlyDictionary<string, string> environment, IReadOnlyList<Setting> settings, IValueWords words) =>
        from variable in environment.Keys.Order(StringComparer.Ordinal)
        where variable.StartsWith(Prefix, StringComparison.Ordinal) && settings.All(setting => setting.Variable != variable)
        let near = Nearness.Find(variable[Prefix.Length..].Replace('_', '-'), settings.Select(setting => setting.Name))
        where near.Count > 0
        select words.VariableIsNear(variable, Setting.VariableOf(near[0]));
}
