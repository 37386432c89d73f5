using System.CommandLine;
using XMailFleet.Collector.Reports;
using XMailFleet.Collector.Wording;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary><c>report</c>: the regression history, read from a running collector.</summary>
internal static class ReportCommand
{
    private const int CouldNotRead = 2;

    private static readonly Option<string?> Host = new("--host") { Description = "Only this host: its id. Default: all hosts.", HelpName = "H" };

    private static readonly Option<string?> Since = new("--since")
    {
        Description = "Only what opened, recovered or stood open since then: 2026-11-01, 2026-11-01T06:00:00Z, 12h, 7d, 4w.",
        HelpName = "T",
    };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "Form of the report.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "csv", "html");

    private static readonly Option<string?> Lang = new Option<string?>("--lang")
    {
        Description = "Language of the report. Default: the locale's, else English.",
    }.AcceptOnlyFromAmong("en", "ja");

    private static readonly Option<string?> Address = new("--address")
    {
        Description = "Where the collector answers gRPC. Default: 127.0.0.1 and --grpc-port.",
        HelpName = "HOST:PORT",
    };

    private static readonly Option<int> GrpcPort = new("--grpc-port")
    {
        Description = "Port of a collector on this machine.",
        DefaultValueFactory = _ => 7470,
    };

    public static Command Build()
    {
        var command = new Command("report", "Print the regression history of a running collector.")
        {
            Host, Since, Format, Lang, Address, GrpcPort,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken ct)
    {
        var language = Languages.Parse(arguments.GetValue(Lang)) ?? Languages.FromLocale(Environment.GetEnvironmentVariable);
        try
        {
            var address = arguments.GetValue(Address) ?? $"127.0.0.1:{arguments.GetValue(GrpcPort)}";
            var since = SinceOf(arguments.GetValue(Since), language);
            var report = await new ReportReader(TimeProvider.System)
                .ReadAsync(address, arguments.GetValue(Host), since, language, ct);
            await WriteAsync(report, arguments.GetValue(Format)!, arguments.InvocationConfiguration.Output);
            return 0;
        }
        catch (ReportException failure)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync(failure.Message);
            return CouldNotRead;
        }
    }

    private static DateTimeOffset? SinceOf(string? text, Language language) =>
        text is null ? null
        : ReportSince.Parse(text, TimeProvider.System.GetUtcNow()) ?? throw new ReportException(language.Say(
            $"--since '{text}' is neither a time such as 2026-11-01T06:00:00Z nor a span such as 12h or 7d.",
            $"--since '{text}' は解釈できません。2026-11-01T06:00:00Z のような日時か、12h や 7d のような期間を指定してください。"));

    private static async Task WriteAsync(RegressionReport report, string format, TextWriter output)
    {
        switch (format)
        {
            case "json": await output.WriteAsync(JsonReport.Format(report)); break;
            case "csv": await output.WriteAsync(CsvReport.Format(report)); break;
            case "html": await output.WriteAsync(await HtmlReport.FormatAsync(report)); break;
            default: new TextReport(ReportConsole.For(output), report).Write(); break;
        }
    }
}
