using System.CommandLine;
using XMailFleet.Agent.Diagnosing;
using XMailFleet.Agent.Installation;
using XMailFleet.Agent.Probes;
using XMailFleet.Agent.Reporting;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Commands;

/// <summary><c>diagnose</c>: once, on this host, without network service or collector.</summary>
internal static class DiagnoseCommand
{
    private static readonly Option<bool> NoProbe = new("--no-probe") { Description = "Leave out the handshakes with the running XMail." };

    private static readonly Option<string?> Format = new("--format")
    {
        Description = "text (default), or json: the protobuf JSON of Diagnosis.",
        HelpName = "text|json",
    };

    public static Command Build()
    {
        var command = new Command("diagnose", "Diagnose this host once. Status: 0 no error found, 1 errors found, 2 could not diagnose.");
        HostOptions.AddTo(command);
        ProbeSettings.AddTo(command);
        command.Options.Add(NoProbe);
        command.Options.Add(Format);
        command.SetAction((parse, cancellationToken) => CommandLine.RunAsync(
            parse,
            reader => (
                Host: HostOptions.Read(reader),
                Probes: ProbeSettings.Read(reader),
                SkipProbes: reader.Flag(NoProbe),
                Format: reader.Choice(Format, "text", "text", "json"),
                Language: LanguageOption.Read(reader)),
            options => RunAsync(options.Host, options.Probes, options.SkipProbes, options.Format, options.Language, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(
        InstallationOptions host, ProbeOptions probes, bool skipProbes, string format, Language language, CancellationToken cancellationToken)
    {
        var diagnoser = new Diagnoser(InstallationLocator.ForThisHost(), host, TimeProvider.System, probes);
        var attempt = await diagnoser.DiagnoseAsync(skipProbes, language, cancellationToken);
        if (attempt.Diagnosis is not { } diagnosis)
        {
            await Console.Error.WriteLineAsync(DiagnosisAttempt.NotFound(language));
            return CommandLine.CannotRun;
        }

        if (!Directory.Exists(diagnosis.TlsConfig.MailRoot))
        {
            await Console.Error.WriteLineAsync(DiagnosisAttempt.NoSuchMailRoot(diagnosis.TlsConfig.MailRoot, language));
            return CommandLine.CannotRun;
        }

        if (format == "json") await Console.Out.WriteLineAsync(JsonReport.Write(diagnosis));
        else await Console.Out.WriteAsync(TextReport.Write(diagnosis, language, Palette.ForConsole()));
        await diagnoser.LeaveAsync();
        return diagnosis.CheckResults.Any(result => result.Status == CheckStatus.Error) ? 1 : 0;
    }
}
