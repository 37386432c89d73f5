using XMailFleet.Texts;

namespace XMailFleet.Programs.Doctoring;

/// <summary>Shows what a doctor found: a line a subject, and below it what to type, as it is typed.</summary>
public static class DoctorReport
{
    private const string Indent = "    ";

    /// <summary>Writes it.</summary>
    /// <returns>Exit status: 0 sound, 1 not, 2 not to be told.</returns>
    public static async Task<int> WriteAsync(TextWriter output, IReadOnlyList<DoctorLine> lines, Language language)
    {
        var words = Words.Doctor(language);
        var (signs, subjects) = (Width(Enum.GetValues<DoctorSign>().Select(sign => Say(sign, words))), Width(lines.Select(line => line.Subject)));
        foreach (var line in lines)
        {
            await output.WriteLineAsync($"{Pad(Say(line.Sign, words), signs)}  {Pad(line.Subject, subjects)}  {Visible.Of(line.Sentence)}");
            if (line.Advice.Length > 0) await output.WriteLineAsync($"{Indent}{Visible.Of(line.Advice)}");
        }

        return lines.Any(line => line.Sign is DoctorSign.Error) ? 1 : lines.Any(line => line.Sign is DoctorSign.Unknown) ? 2 : 0;
    }

    private static string Say(DoctorSign sign, IDoctorWords words) => sign switch
    {
        DoctorSign.Ok => words.SignOk,
        DoctorSign.Warning => words.SignWarning,
        DoctorSign.Error => words.SignError,
        _ => words.SignUnknown,
    };

    private static int Width(IEnumerable<string> texts) => texts.Select(TextWidth.Of).DefaultIfEmpty().Max();

    private static string Pad(string text, int width) => text + new string(' ', width - TextWidth.Of(text));
}
