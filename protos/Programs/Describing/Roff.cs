using System.Text;

namespace XMailFleet.Programs.Describing;

/// <summary>Text as groff and mandoc read it, in the macros of man(7).</summary>
internal sealed class Roff
{
    // Longer lines of input are a fault to mandoc.
    private const int Width = 78;

    private readonly Script _script = new();

    public void Request(string name, params IEnumerable<string> arguments) =>
        _script.Add(string.Join(' ', arguments.Select(argument => $"\"{Escape(argument)}\"").Prepend($".{name}")));

    /// <summary>The title line; its words stand as they are.</summary>
    public void Title(string name, int section, string date, string version) =>
        _script.Add($".TH {Escape(name.ToUpperInvariant())} {section} {date} \"{version}\"");

    /// <summary>Prose, filled by whoever shows it.</summary>
    public void Prose(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', '\n').Select(Escape))
        {
            if (line.Length > 0 && line.Length + word.Length >= Width)
            {
                _script.Add(Guard(line.ToString()));
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0) _script.Add(Guard(line.ToString()));
    }

    /// <summary>A line as it is.</summary>
    public void Verbatim(string text) => _script.Add(Guard(Escape(text)));

    /// <summary>A line of ready parts.</summary>
    public void Parts(params IEnumerable<string> parts) => _script.Add(Guard(string.Join(' ', parts)));

    /// <summary>What is typed as it stands.</summary>
    public static string Bold(string text) => $"\\fB{Escape(text)}\\fR";

    /// <summary>What something else stands for.</summary>
    public static string Italic(string text) => $"\\fI{Escape(text)}\\fR";

    public override string ToString() => _script.ToString();

    // A full stop or an apostrophe at the beginning would be a request.
    private static string Guard(string line) => line.StartsWith('.') || line.StartsWith('\'') ? $"\\&{line}" : line;

    private static string Escape(string text) => string.Concat(text.Select(character => character switch
    {
        '\\' => "\\e",
        '-' => "\\-",
        '"' => "\\(dq",
        '\'' => "\\(aq",
        '`' => "\\(ga",
        '^' => "\\(ha",
        '~' => "\\(ti",
        _ => character.ToString(),
    }));
}
