using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Reporting;

/// <summary>The first section of the original page: the OpenSSL environment.</summary>
internal static class OpenSslSection
{
    public static IEnumerable<ReportRow> Rows(Diagnosis diagnosis, Language language)
    {
        var command = diagnosis.OpenSsl.Command;
        // Where all are unsafe, the rows of the untrusted say it.
        if (command is not { State: CommandState.Unsafe, UntrustedCommands.Count: > 0 }) yield return Command(command, language);
        foreach (var untrusted in command.UntrustedCommands) yield return Untrusted(untrusted, language);
        foreach (var row in Libraries(diagnosis, language)) yield return row;
        if (diagnosis.OpenSsl.Policy is { SecurityLevel: >= 0 } policy)
            yield return new ReportRow(Mark.None, Words.DiagnosisReport(language).SecurityLevel, $"{policy.SecurityLevel} ({policy.SecurityLevelSource})");
    }

    private static ReportRow Command(OpenSslCommand command, Language language)
    {
        var label = Words.DiagnosisReport(language).OpenSslCommand;
        // XMail itself does not need the command: its absence is no fault.
        return command.Version.Length > 0
            ? new ReportRow(Mark.Good, label, command.Path, command.Version)
            : new ReportRow(
                command.State == CommandState.NotFound ? Mark.None : Mark.Doubtful,
                label,
                $"{command.Path} {Names.Of(command.State, language)} {command.Detail}".Trim());
    }

    private static ReportRow Untrusted(UntrustedCommand command, Language language)
    {
        var whose = command.Owner.Length > 0 ? $" ({command.Owner}:{command.Group} {command.Mode})" : "";
        var words = Words.DiagnosisReport(language);
        return new ReportRow(
            Mark.Doubtful,
            words.OpenSslCommand,
            command.Path,
            $"{words.NotRun}: {command.Component}{whose} {Names.Of(command.Reason, language)}");
    }

    private static IEnumerable<ReportRow> Libraries(Diagnosis diagnosis, Language language)
    {
        var words = Words.DiagnosisReport(language);
        if (diagnosis.OpenSsl.Libraries.Count == 0)
            yield return new ReportRow(Mark.Doubtful, words.Library, words.NoLibrary);
        foreach (var library in diagnosis.OpenSsl.Libraries)
        {
            string[] state = [.. library.Loaded ? [words.LoadedLibrary] : Array.Empty<string>(), .. library.Replaced ? [words.ReplacedLibrary] : Array.Empty<string>()];
            yield return new ReportRow(
                library.Replaced ? Mark.Doubtful : Mark.Good, words.Library, [library.Path, $"{library.Version} {library.Architecture}".Trim(), .. state]);
        }
    }
}
