using System.Text;

namespace XMailFleet.Generations.Tests.Cases;

/// <summary>What editors, scripts and accidents do to the text of a PEM file.</summary>
internal static class TextDamage
{
    private static readonly (string How, Func<string, Random, string> Do)[] Ways =
    [
        ("byte order mark", (text, _) => "\u00ef\u00bb\u00bf" + text),
        ("line of NUL first", (text, _) => "\0\n" + text),
        ("NULs at the end", (text, _) => text + "\0\0\n"),
        ("NUL inside", (text, random) => text.Insert(random.Next(text.Length), "\0")),
        ("NUL at each line's end", (text, _) => text.Replace("\n", "\0\n", StringComparison.Ordinal)),
        ("foreign block first", (text, _) => "-----BEGIN FOO-----\nAAAA\n-----END FOO-----\n" + text),
        ("foreign block that is none first", (text, _) => "-----BEGIN FOO-----\nA!A\n-----END FOO-----\n" + text),
        ("empty block first", (text, _) => "-----BEGIN FOO-----\n-----END FOO-----\n" + text),
        ("block without an end first", (text, _) => "-----BEGIN FOO-----\nAAAA\n" + text),
        ("text first", (text, _) => "Bag Attributes\n    localKeyID: 01\nsubject=CN = x\n\n" + text),
        ("text behind", (text, _) => text + "some text\n"),
        ("dashes behind", (text, _) => text + "-----BEGIN \n"),
        ("a block cut short behind", (text, _) => text + text[..(text.Length / 2)]),
        ("carriage returns", (text, _) => text.ReplaceLineEndings("\r\n")),
        ("no end of the last line", (text, _) => text.TrimEnd()),
        ("spaces at line ends", (text, _) => text.Replace("\n", "  \n", StringComparison.Ordinal)),
        ("indented", (text, _) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal)),
        ("blank lines", (text, _) => text.Replace("\n", "\n\n", StringComparison.Ordinal)),
        ("one line", (text, _) => OneLine(text)),
        ("cut short", (text, random) => text[..random.Next(text.Length)]),
        ("a character changed", Change),
        ("a header", (text, random) => AfterBegin(text, random.Next(2) == 0 ? "X: y\n\n" : "Comment: made by hand\n\n")),
        ("an encryption header", (text, _) => AfterBegin(text, "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n")),
        ("labelled encrypted", (text, _) => text.Replace("BEGIN PRIVATE", "BEGIN ENCRYPTED PRIVATE", StringComparison.Ordinal).Replace("END PRIVATE", "END ENCRYPTED PRIVATE", StringComparison.Ordinal)),
        ("labelled RSA", (text, _) => text.Replace(" PRIVATE", " RSA PRIVATE", StringComparison.Ordinal)),
        ("labelled EC", (text, _) => text.Replace(" PRIVATE", " EC PRIVATE", StringComparison.Ordinal)),
        ("labelled trusted", (text, _) => text.Replace(" CERTIFICATE", " TRUSTED CERTIFICATE", StringComparison.Ordinal)),
        ("labelled X509", (text, _) => text.Replace(" CERTIFICATE", " X509 CERTIFICATE", StringComparison.Ordinal)),
        ("twice", (text, _) => text + text),
    ];

    /// <summary>The text with something done to it, and what.</summary>
    public static (byte[] Damaged, string How) Damage(byte[] text, Random random)
    {
        var (how, way) = Ways[random.Next(Ways.Length)];
        return (Encoding.Latin1.GetBytes(way(Encoding.Latin1.GetString(text), random)), how);
    }

    private static string Change(string text, Random random)
    {
        var position = random.Next(text.Length);
        return text[..position] + (char)random.Next(1, 255) + text[(position + 1)..];
    }

    private static string AfterBegin(string text, string header) =>
        text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? text.Insert(end + 1, header) : text;

    private static string OneLine(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length < 3 ? text : $"{lines[0]}\n{string.Concat(lines[1..^1])}\n{lines[^1]}\n";
    }
}
