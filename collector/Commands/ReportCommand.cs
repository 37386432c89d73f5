using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Reports;
using XMailFleet.Collector.Serving.Web.Routes;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;
using Setting = XMailFleet.Programs.Options.Setting;

namespace XMailFleet.Collector.Commands;

/// <summary><c>report</c>: the regression history, read from a running collector.</summary>
internal static class ReportCommand
{
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(3660);

    private static readonly Setting Address = new(
        "address", "HOST:PORT", "Where the collector answers gRPC. Default: 127.0.0.1 and --grpc-port.");

    private static readonly Setting Host = new("host", "H", "Only the host of this id. Default: all hosts.");

    private static readonly Setting Since = new(
        "since", "T", "Only what opened, recovered or stood open since then: 2026-11-01, 2026-11-01T06:00:00Z, 12h, 7d, 4w. Default: all.");

    private static readonly Setting Baseline = new("baseline", "H", "Tell which hosts differ from the host of this id.");

    private static readonly Setting ByLabel = new(
        "by-label", "KEY", "Tell which hosts differ from the majority of those with the same value of this label.");

    private static readonly Setting ExpiresWithin = new("expires-within", "TIME", "Tell which certificates expire within this time. Default 30d.");

    private static readonly Setting Format = new("format", "text|json|csv|html", "Form of the report. Default: text.");

    private static readonly Setting[] All =
        [CommonSettings.Config, Host, Since, Baseline, ByLabel, ExpiresWithin, Format, CommonSettings.Language, Address, EndpointSettings.GrpcPort];

    public static Command Build()
    {
        var command = new Command("report", "Print the regression history of a running collector. Status: 0; 2 where it could not be read.");
        All.AddTo(command);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, Read, options => RunAsync(parsed, options, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ReportOptions options, CancellationToken ct)
    {
        var report = await new ReportReader(TimeProvider.System)
            .ReadAsync(options.Address, options.Host, options.Since, options.Findings, options.Language, ct);
        await WriteAsync(report, options.Format, parsed.InvocationConfiguration.Output);
        return 0;
    }

    private static ReportOptions Read(OptionReader reader) => new(
        reader.Text(Address) ?? $"127.0.0.1:{EndpointSettings.ReadPort(reader, EndpointSettings.GrpcPort, new EndpointOptions().GrpcPort)}",
        reader.Text(Host) ?? "",
        reader.Read(
            Since,
            null,
            text => ReportSince.Parse(text, TimeProvider.System.GetUtcNow()),
            "a time such as 2026-11-01T06:00:00Z or a span such as 12h or 7d",
            "2026-11-01T06:00:00Z のような日時か、12h や 7d のような期間"),
        ReadFindings(reader),
        reader.Choice(Format, "text", "text", "json", "csv", "html"),
        reader.Language());

    // What concerns all hosts has no place in a report on one.
    private static GetFleetFindingsRequest? ReadFindings(OptionReader reader)
    {
        var within = reader.Time(ExpiresWithin, TimeSpan.FromDays(30), TimeSpan.Zero, LongestSpan);
        return reader.Text(Host) is { Length: > 0 } ? null : new GetFleetFindingsRequest
        {
            Baseline = reader.Text(Baseline) is { Length: > 0 } baseline ? $"hosts/{baseline}" : "",
            GroupLabel = reader.Text(ByLabel) ?? "",
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
