using Google.Protobuf;
using XMailFleet.Diagnosing.Reporting;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Hostile;

/// <summary>What has to be true of the diagnosis of any mail root.</summary>
internal sealed class DiagnosisJudge(HostileStock stock)
{
    /// <summary>The most that a collector takes as an answer, which is also the default of gRPC's clients.</summary>
    private const int AnswerLimit = 4 << 20;

    private readonly PlantedKeys _keys = new(stock);

    /// <summary>What is wrong with the diagnosis, or null.</summary>
    public string? Find(Diagnosis diagnosis)
    {
        var bytes = diagnosis.ToByteArray();
        if (bytes.Length > AnswerLimit) return $"the diagnosis has {bytes.Length} bytes";
        if (!Diagnosis.Parser.ParseFrom(bytes).Equals(diagnosis)) return "the diagnosis cannot be read back";
        return FindTwice(diagnosis) ?? FindInWords(diagnosis) ?? FindInReports(diagnosis);
    }

    // A history keeps one state for each check and subject.
    private static string? FindTwice(Diagnosis diagnosis) => diagnosis.CheckResults
        .GroupBy(result => (result.CheckId, result.Subject))
        .Where(results => results.Count() > 1)
        .Select(results => $"{results.Key.CheckId} has {results.Count()} results on \"{results.Key.Subject}\"")
        .FirstOrDefault();

    private static string? FindInWords(Diagnosis diagnosis)
    {
        if (diagnosis.CheckResults.Count == 0 || diagnosis.Verdict is Verdict.Unspecified) return "no results or no verdict";
        return Enum.GetValues<Language>()
            .SelectMany(_ => diagnosis.CheckResults, (language, result) => Reword(result, language))
            .FirstOrDefault(said => said is not null);
    }

    private static string? Reword(CheckResult result, Language language)
    {
        var said = result.Clone();
        (said.Title, said.Message, said.Remedy) = ("", "", "");
        CheckTexts.Render(said, language);
        return said.Title.Length > 0 && said.Message.Length > 0 ? null : $"{result.CheckId}:{result.Reason} has no words in {language}";
    }

    private string? FindInReports(Diagnosis diagnosis)
    {
        var reports = Enum.GetValues<Language>().Select(language => TextReport.Write(diagnosis, language, new Palette(colours: false))).ToList();
        if (reports.SelectMany(report => report.Split('\n')).FirstOrDefault(line => line.Any(character => char.IsControl(character) && character != '\t')) is { } obeyed)
            return $"a control character in the report, which a terminal would obey: {Uri.EscapeDataString(obeyed)}";
        return reports.Prepend(JsonReport.Write(diagnosis)).Select(_keys.Find).FirstOrDefault(found => found is not null) is { } leak
            ? $"key material in the report: {leak}"
            : null;
    }
}
