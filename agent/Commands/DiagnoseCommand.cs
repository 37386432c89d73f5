using System.CommandLine;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Diagnosing.Reporting;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;
using Setting = XMailFleet.Programs.Options.Setting;

namespace XMailFleet.Agent.Commands;

/// <summary><c>diagnose</c>: once, on this host, without network service or collector.</summary>
internal static class DiagnoseCommand
{
    private static readonly Setting NoProbe = Setting.Flag("no-probe", "Leave out the handshakes with the running XMail.");

    private static readonly Setting Format = new("format", "text|json", "text (default), or json: the protobuf JSON of Diagnosis.");

    public static Command Build()
    {
        var command = new Command("diagnose", "Diagnose this host once. Status: 0 no error found, 1 errors found, 2 could not diagnose.");
        HostOptions.AddTo(command);
        ProbeSettings.AddTo(command);
        new[] { NoProbe, Format }.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandLine.RunAsync(
            parsed,
            reader => (
                Host: HostOptions.Read(reader),
                Probes: ProbeSettings.Read(reader),
                SkipProbes: reader.Flag(NoProbe),
                Format: reader.Choice(Format, "text", "text", "json"),
                Language: reader.Language()),
            options => RunAsync(options.Host, options.Probes, options.SkipProbes, options.Format, options.Language, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(
        InstallationOptions host, ProbeOptions probes, bool skipProbes, string format, Language language, CancellationToken cancellationToken)
    {
        var diagnoser = new Diagnoser(HostPlatform.Locator, host, TimeProvider.System, probes);
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
