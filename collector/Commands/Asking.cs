using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Calling;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary>What a command has in hand that asks a running collector. Results go to stdout, all else to stderr.</summary>
internal sealed record Asking(ParseResult Parsed, CollectorConnection Collector, Language Language)
{
    public TextWriter Output => Parsed.InvocationConfiguration.Output;

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Gives a command its action: the connection is made, and what goes wrong on it told.</summary>
    public static ProgramCommand Command<T>(ProgramCommand command, Func<OptionReader, T> read, Func<Asking, T, CancellationToken, Task<int>> run)
    {
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(
            parsed,
            reader => (Calling: CallingSettings.Read(reader), Options: read(reader), reader.Language),
            async given =>
            {
                using var collector = given.Calling.Open(given.Language);
                return await run(new Asking(parsed, collector, given.Language), given.Options, ct);
            }));
        return command;
    }

    /// <summary>Says something beside the result.</summary>
    public Task SayAsync(string sentence) => Parsed.InvocationConfiguration.Error.WriteLineAsync(sentence);

    /// <summary>A line of the result in parts: through a pipe with tabs between.</summary>
    public Task PrintAsync(params IEnumerable<string> parts) =>
        Output.WriteAsync(string.Join(TerminalConsole.IsTerminal(Output) ? "  " : "\t", parts.Select(Visible.Of)) + "\n");

    /// <summary>What stands for an argument.</summary>
    public string Given(Parameter parameter) => Parsed.GetValue(parameter)!;

    /// <summary>"2026-11-24 07:53 UTC".</summary>
    public static string Moment(Google.Protobuf.WellKnownTypes.Timestamp? time) => time is null ? "" : Times.Absolute(time);
}
