using System.Text;
using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>
/// Fills the places of a text with the values of a result, which are a host's; <see cref="TemplatePlace"/> tells what places may be,
/// <see cref="ParameterKinds"/> what values have to be.
/// </summary>
internal static class Template
{
    private delegate string? Writer(ParameterKind kind, string value, bool isQuoted);

    /// <summary>
    /// Replaces <c>{subject}</c> and every <c>{name}</c> that the result has. A name it does not have stays as it is: a visible gap is
    /// better than a sentence that says less than it seems to. A value that is not of its kind stands in quotes.
    /// </summary>
    public static string Fill(string template, CheckResult result, Language language)
    {
        var words = Words.HostSaying(language);
        return Fill(template, result, (kind, value, isQuoted) =>
            isQuoted ? $"\"{Visible.Of(value)}\"" : ParameterForms.Fits(kind, value) ? Visible.Of(value) : words.Quoted(Visible.Of(value)))!;
    }

    /// <summary>
    /// The same for a text with commands to be typed: every value is one word to a shell. Where one cannot be, because it is not of its
    /// kind, a sentence says so in the place of all of it: a part of what was to be typed may do harm.
    /// </summary>
    public static string FillCommands(string template, CheckResult result, Language language)
    {
        var unfit = ParameterKind.Text;
        return Fill(template, result, Write) ?? Words.HostSaying(language).Withheld(Words.HostSaying(language).Name(unfit));

        string? Write(ParameterKind kind, string value, bool isQuoted)
        {
            unfit = kind;
            var written = ShellPath.Write(kind, value, isQuoted);
            return written == value && IsLikeCommand(kind, value) ? Words.HostSaying(language).Quoted(value) : written;
        }
    }

    // Several words of a host would read as if the sentence went on, or the command.
    private static bool IsLikeCommand(ParameterKind kind, string value) =>
        kind is ParameterKind.Text or ParameterKind.Word && value.Contains(' ') && value.Any(character => "/:;|&$<>=#".Contains(character));

    // Null as soon as the writer has nothing for a value.
    private static string? Fill(string template, CheckResult result, Writer write)
    {
        var filled = new StringBuilder(template.Length + 64);
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) break;
            var place = TemplatePlace.Parse(template[(open + 1)..close]);
            var isQuoted = open > position && template[open - 1] == '"' && close + 1 < template.Length && template[close + 1] == '"';
            filled.Append(template, position, open - position - (isQuoted ? 1 : 0));
            if (Find(place.Name, result) is not { } value) filled.Append(place.Say(Gap(place.Name, isQuoted), Gap(place.Name, isQuoted)));
            else if (write(ParameterKinds.Of(result.CheckId, place.Name), value, isQuoted) is { } written) filled.Append(place.Say(value, written));
            else return null;
            position = close + (isQuoted ? 2 : 1);
        }

        return filled.Append(template, position, template.Length - position).ToString();
    }

    private static string? Find(string name, CheckResult result) =>
        name == "subject" ? result.Subject : result.Parameters.TryGetValue(name, out var value) ? value : null;

    private static string Gap(string name, bool isQuoted) => isQuoted ? $"\"{{{name}}}\"" : $"{{{name}}}";
}
