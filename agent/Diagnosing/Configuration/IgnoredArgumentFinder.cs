using XMailFleet.Diagnosing.Arguments;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Finds the arguments that XMail ignores, or reads otherwise, although a person would not.</summary>
internal static class IgnoredArgumentFinder
{
    // More than a person reads.
    private const int MaxFindings = 50;

    public static IEnumerable<IgnoredInput> Find(IReadOnlyList<string> arguments) => FindAll(arguments).Take(MaxFindings);

    private static IEnumerable<IgnoredInput> FindAll(IReadOnlyList<string> arguments)
    {
        var readings = SwitchFamily.All
            // A switch behind the one that disables its service does nothing, but is no riddle to anybody.
            .Select(family => family with { StopsAtDisable = false })
            .SelectMany(family => family.Scan(arguments).Select(found => (Family: family, found.Index, found.Action, found.ValueIndex)))
            .ToList();
        var switches = readings.Select(reading => reading.Index).ToHashSet();
        var values = readings.Where(reading => reading.ValueIndex >= 0).ToLookup(reading => reading.ValueIndex);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (Judge(arguments, i, switches.Contains(i), values.Contains(i)) is { } ignored) yield return ignored;
        }
    }

    private static IgnoredInput? Judge(IReadOnlyList<string> arguments, int index, bool isSwitch, bool isValue)
    {
        var token = arguments[index];
        if (isSwitch && isValue && token[2..].StartsWith('-'))
        {
            // A value of one component that is a switch to another.
            return Ignored(arguments, index, IgnoredCause.ArgumentForm, ByteText.Show(token));
        }

        // What follows the third character of a disabling switch does no harm; `-Bp995` loses its digits and takes the next token for the port.
        if (isSwitch ? token is [_, _, '-', ..] : isValue) return null;
        if (MeantSwitch.Find(arguments, index) is { } meant) return Ignored(arguments, index, IgnoredCause.ArgumentForm, meant);
        return !isSwitch && token.StartsWith('-') && token.Length > 1
            ? Ignored(arguments, index, IgnoredCause.UnknownArgument, "")
            : null;
    }

    private static IgnoredInput Ignored(IReadOnlyList<string> arguments, int index, IgnoredCause cause, string meant) => new()
    {
        Cause = cause,
        Location = $"argument {index + 1}",
        Text = ByteText.Show(arguments[index]),
        Meant = meant,
        ConcernsTls = cause == IgnoredCause.ArgumentForm,
    };
}
