using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Reports;
using XMailFleet.Collector.Serving.Web.Routes;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands;

/// <summary><c>report</c>: the regression history, read from a running collector.</summary>
internal static class ReportCommand
{
    private static readonly Setting<string?> Host = new("host", ValueForms.Text("ID"), words => words.Host, null, words => words.AllHosts);

    private static readonly Setting<DateTimeOffset?> Since =
        new("since", new("TIME", TryReadMoment, words => words.Moment), words => words.Since, null, words => words.AllTime);

    private static readonly Setting<string?> Baseline = new("baseline", ValueForms.Text("ID"), words => words.Baseline, null);

    private static readonly Setting<string?> ByLabel = new("by-label", ValueForms.Text("KEY"), words => words.ByLabel, null);

    private static readonly Setting<TimeSpan> ExpiresWithin = new(
        "expires-within", ValueForms.Span(TimeSpan.Zero, TimeSpan.FromDays(3660)), words => words.ExpiresWithin, TimeSpan.FromDays(30));

    private static readonly Setting<string> Format =
        new("format", ValueForms.Choice("text", "json", "csv", "html"), words => words.ReportFormat, "text");

    public static Command Build()
    {
        var command = new ProgramCommand(
            "report", words => words.Report, [Host, Since, Baseline, ByLabel, ExpiresWithin, Format, .. CallingSettings.All])
        {
            Examples =
            [
                "xmailfleet-collector report",
                "xmailfleet-collector report --host mx1 --since 7d --format csv",
                "xmailfleet-collector report --baseline mx1 --expires-within 60d",
            ],
        };
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, Read, options => RunAsync(parsed, options, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ReportOptions options, CancellationToken ct)
    {
        using var collector = options.Calling.Open(options.Language);
        var report = await new ReportReader(collector, TimeProvider.System)
            .ReadAsync(options.Host, options.Since, options.Findings, options.Language, ct);
        await WriteAsync(report, options.Format, parsed.InvocationConfiguration.Output);
        return 0;
    }

    private static ReportOptions Read(OptionReader reader) => new(
        CallingSettings.Read(reader),
        reader.Read(Host) ?? "",
        reader.Read(Since),
        ReadFindings(reader),
        reader.Read(Format),
        reader.Language);

    // What concerns all hosts has no place in a report on one.
    private static GetFleetFindingsRequest? ReadFindings(OptionReader reader)
    {
        var within = reader.Read(ExpiresWithin);
        return reader.Read(Host) is { Length: > 0 } ? null : new GetFleetFindingsRequest
        {
            Baseline = reader.Read(Baseline) is { Length: > 0 } baseline ? $"hosts/{baseline}" : "",
            GroupLabel = reader.Read(ByLabel) ?? "",
            ExpireWithin = Duration.FromTimeSpan(within),
        };
    }

    private static bool TryReadMoment(string text, out DateTimeOffset? value) =>
        (value = ReportSince.Parse(text, TimeProvider.System.GetUtcNow())) is not null;

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

    private sealed record ReportOptions(CallingOptions Calling, string Host, DateTimeOffset? Since, GetFleetFindingsRequest? Findings, string Format, Language Language);
}
