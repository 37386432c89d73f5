using System.CommandLine;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Diagnosing.Rehearsing;
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
    private static readonly Setting<bool> NoProbe = Setting.Flag("no-probe", words => words.NoProbe);

    private static readonly Setting<string> Format = new("format", ValueForms.Choice("text", "json"), words => words.DiagnoseFormat, "text");

    public static Command Build()
    {
        var command = new ProgramCommand("diagnose", words => words.Diagnose, [.. HostOptions.All, NoProbe, Format, .. ProbeSettings.All])
        {
            Examples =
            [
                "xmailfleet-agent diagnose",
                "xmailfleet-agent diagnose --mail-root /var/MailRoot --no-probe --format json",
                "xmailfleet-agent diagnose --xmail-args \"-Pl -Sl -B- -X-\"",
            ],
        };
        command.SetAction((parsed, cancellationToken) => CommandLine.RunAsync(
            parsed,
            reader => (
                Host: HostOptions.Read(reader),
                Probes: ProbeSettings.Read(reader),
                SkipProbes: reader.Read(NoProbe),
                Format: reader.Read(Format),
                reader.Language),
            options => RunAsync(options.Host, options.Probes, options.SkipProbes, options.Format, options.Language, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(
        InstallationOptions host, ProbeOptions probes, bool skipProbes, string format, Language language, CancellationToken cancellationToken)
    {
        var platform = HostPlatform.For(host);
        var diagnoser = new Diagnoser(new InstallationLocator(platform.Sources), host, TimeProvider.System, probes, platform, Rehearser.InChild(TimeProvider.System));
        var attempt = await diagnoser.DiagnoseAsync(skipProbes, language, cancellationToken);
        if (attempt.Diagnosis is not { } diagnosis)
        {
            await Console.Error.WriteLineAsync(attempt.NotFound(language));
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
