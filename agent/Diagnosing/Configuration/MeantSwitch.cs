using XMailFleet.Diagnosing.Arguments;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Guesses the switch of a listening service that a person meant by an argument that XMail reads otherwise (facts §4).</summary>
internal static class MeantSwitch
{
    // What shells, editors and other programs' habits put around a value.
    private static readonly char[] Wrapping = [.. "\"'‘’“”=␊⇥"];

    /// <summary>The switch as it should be written, for example "-Bp 995"; null where the argument resembles none, or says it already.</summary>
    public static string? Find(IReadOnlyList<string> arguments, int index)
    {
        var text = ByteText.Show(arguments[index]);
        if (text is ['-', var letter] && IsListener(letter) && index + 1 < arguments.Count && arguments[index + 1] == "-") return text + "-";
        var meant = Read(text.Trim(Wrapping).Replace('–', '-').Replace('—', '-').Replace('−', '-'));
        return meant == text ? null : meant;
    }

    private static string? Read(string text) => text switch
    {
        ['-', '-', var letter, .. var rest] => Compose(char.ToUpperInvariant(letter), rest),
        ['-' or '/', var letter, .. var rest] => Compose(char.ToUpperInvariant(letter), rest),
        _ => null,
    };

    private static string? Compose(char letter, string rest)
    {
        if (!IsListener(letter)) return null;
        if (rest.StartsWith('-')) return $"-{letter}-";
        if (rest is not ['p' or 'I', ..]) return null;
        var value = rest[1..].Trim(Wrapping);
        return value.Length == 0 ? $"-{letter}{rest[0]}"
            : value.Any(c => char.IsAsciiDigit(c) || c is '.' or ':') ? $"-{letter}{rest[0]} {value}"
            : null;
    }

    private static bool IsListener(char letter) => SwitchFamily.Listeners.Any(family => family.Letter == letter);
}
