using XMailFleet.V1;

namespace XMailFleet.Agent.Configuration;

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
        if (isSwitch)
        {
            // `-Bp995` loses its digits and takes the next token for the port.
            if (token.Length > 3 && token[2] == 'p' && char.IsAsciiDigit(token[3]) && IsListener(token[1]))
                return Ignored(arguments, index, IgnoredCause.ArgumentForm, $"-{token[1]}p {token[3..]}");
            // A value of one component that is a switch to another.
            return isValue && token.Length > 2 && token[2] == '-'
                ? Ignored(arguments, index, IgnoredCause.ArgumentForm, token)
                : null;
        }

        if (isValue) return null;
        if (DisableMeant(arguments, index) is { } meant) return Ignored(arguments, index, IgnoredCause.ArgumentForm, meant);
        return token.StartsWith('-') && token.Length > 1
            ? Ignored(arguments, index, IgnoredCause.UnknownArgument, "")
            : null;
    }

    // `-B -`, `-b-`, `--B-` and `/B-` do nothing.
    private static string? DisableMeant(IReadOnlyList<string> arguments, int index)
    {
        var token = arguments[index];
        if (token.Length == 2 && token[0] == '-' && IsListener(token[1]) && index + 1 < arguments.Count && arguments[index + 1] == "-")
            return token + "-";
        var letter = token switch
        {
            ['-', var c, '-', ..] => c,
            ['-', '-', var c, '-', ..] => c,
            ['/', var c, '-', ..] => c,
            _ => '\0',
        };
        var upper = char.ToUpperInvariant(letter);
        return letter != '\0' && IsListener(upper) ? $"-{upper}-" : null;
    }

    private static bool IsListener(char letter) => SwitchFamily.Listeners.Any(family => family.Letter == letter);

    private static IgnoredInput Ignored(IReadOnlyList<string> arguments, int index, IgnoredCause cause, string meant) => new()
    {
        Cause = cause,
        Location = $"argument {index + 1}",
        Text = ByteText.ToDisplay(arguments[index]),
        Meant = ByteText.ToDisplay(meant),
        ConcernsTls = cause == IgnoredCause.ArgumentForm,
    };
}
