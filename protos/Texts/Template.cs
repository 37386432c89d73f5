using System.Text;

namespace XMailFleet.Texts;

/// <summary>Fills the places of a text; <see cref="TemplatePlace"/> tells what they may be.</summary>
internal static class Template
{
    /// <summary>The same for a text with commands to be typed: a path that a shell would take apart is put in quotes.</summary>
    public static string FillCommands(string template, IDictionary<string, string> parameters, string subject) =>
        Fill(template, parameters, subject, (value, isQuoted) => isQuoted ? value : ShellPath.Quote(value));

    /// <summary>
    /// Replaces <c>{subject}</c> and every <c>{name}</c> that <paramref name="parameters"/> holds. A name it does not
    /// hold stays as it is: a visible gap is better than a sentence that says less than it seems to.
    /// </summary>
    public static string Fill(string template, IDictionary<string, string> parameters, string subject) =>
        Fill(template, parameters, subject, (value, _) => value);

    private static string Fill(string template, IDictionary<string, string> parameters, string subject, Func<string, bool, string> write)
    {
        var filled = new StringBuilder(template.Length + 64);
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) break;
            var place = TemplatePlace.Parse(template[(open + 1)..close]);
            filled.Append(template, position, open - position);
            var value = Visible.Of(
                place.Name == "subject" ? subject : parameters.TryGetValue(place.Name, out var given) ? given : $"{{{place.Name}}}");
            filled.Append(place.Say(value, write(value, open > 0 && template[open - 1] == '"')));
            position = close + 1;
        }

        return filled.Append(template, position, template.Length - position).ToString();
    }
}
