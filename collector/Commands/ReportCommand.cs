using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Reports;
using XMailFleet.Collector.Wording;
using XMailFleet.Texts;
using XMailFleet.V1;
using Setting = XMailFleet.Collector.Options.Setting;

namespace XMailFleet.Collector.Commands;

/// <summary><c>report</c>: the regression history, read from a running collector.</summary>
internal static class ReportCommand
{
    private static readonly Setting[] OwnSettings =
        [Settings.Config, Settings.Host, Settings.Since, Settings.Baseline, Settings.ByLabel, Settings.ExpiresWithin, Settings.Format, Settings.Lang, Settings.Address, Settings.GrpcPort];

    public static Command Build()
    {
        var command = new Command("report", "Print the regression history of a running collector. Status: 0; 2 where it could not be read.");
        foreach (var setting in OwnSettings) command.Options.Add(setting.Option);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, () => RunAsync(parsed, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var options = CollectorOptionsReader.Read(parsed, Environment.GetEnvironmentVariable, Read);
        var report = await new ReportReader(TimeProvider.System)
            .ReadAsync(options.Address, options.Host, options.Since, options.Findings, options.Language, ct);
        await WriteAsync(report, options.Format, parsed.InvocationConfiguration.Output);
        return 0;
    }

    private static ReportOptions Read(SettingReader reader, List<string> errors)
    {
        var language = CommandLanguage.Of(reader);
        var since = reader.Text(Settings.Since, "");
        var start = since.Length == 0 ? null : ReportSince.Parse(since, TimeProvider.System.GetUtcNow());
        if (since.Length > 0 && start is null)
            errors.Add(language.Say(
                $"--since '{since}' is neither a time such as 2026-11-01T06:00:00Z nor a span such as 12h or 7d.",
                $"--since '{since}' は解釈できません。2026-11-01T06:00:00Z のような日時か、12h や 7d のような期間を指定してください。"));
        return new ReportOptions(
            reader.Text(Settings.Address, $"127.0.0.1:{reader.Integer(Settings.GrpcPort, new EndpointOptions().GrpcPort)}"),
            reader.Text(Settings.Host, ""),
            start,
            ReadFindings(reader),
            reader.Choice(Settings.Format, "text", "text", "json", "csv", "html"),
            language);
    }

    // What concerns all hosts has no place in a report on one.
    private static GetFleetFindingsRequest? ReadFindings(SettingReader reader)
    {
        var baseline = reader.Text(Settings.Baseline, "");
        var within = reader.Time(Settings.ExpiresWithin, TimeSpan.FromDays(30));
        return reader.Text(Settings.Host, "").Length > 0 ? null : new GetFleetFindingsRequest
        {
            Baseline = baseline.Length > 0 ? $"hosts/{baseline}" : "",
            GroupLabel = reader.Text(Settings.ByLabel, ""),
            ExpireWithin = Duration.FromTimeSpan(within),
        };
    }

    private static async Task WriteAsync(RegressionReport report, string format, TextWriter output)
    {
        switch (format)
        {
            case "json": await output.WriteAsync(JsonReport.Format(report)); break;
            case "csv": await output.WriteAsync(CsvReport.Format(report)); break;
            case "html": await output.WriteAsync(await HtmlReport.FormatAsync(report)); break;
            default: new TextReport(TerminalConsole.For(output), report).Write(); break;
        }
    }

    private sealed record ReportOptions(string Address, string Host, DateTimeOffset? Since, GetFleetFindingsRequest? Findings, string Format, Language Language);
}
