using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Serving.Reports;
using XMailFleet.Fleet.History;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary>Failures that a person can do something about: told on stderr without a stack trace, exit status 2.</summary>
internal static class CommandFailure
{
    /// <summary>Runs <paramref name="run"/> with the options that <paramref name="read"/> reads.</summary>
    public static Task<int> GuardAsync<TOptions>(ParseResult parsed, Func<OptionReader, TOptions> read, Func<TOptions, Task<int>> run) =>
        CommandLine.RunAsync(parsed, read, options => GuardAsync(parsed, () => run(options)));

    private static async Task<int> GuardAsync(ParseResult parsed, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (HistoryException error)
        {
            return await TellAsync(parsed, error.In(CommandLine.LanguageOf(parsed)));
        }
        catch (Exception error) when (error is ReportException or QuickstartException)
        {
            return await TellAsync(parsed, error.Message);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            return await TellAsync(parsed, CommandLine.LanguageOf(parsed).Say(
                $"{error.Message.TrimEnd('.')}. Stop what listens there, or choose other ports with --grpc-port and --web-port.",
                $"{error.Message.TrimEnd('.')}。そこで待ち受けているプログラムを停止するか、--grpc-port と --web-port で別のポートを指定してください。"));
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException)
        {
            return await TellAsync(parsed, CommandLine.LanguageOf(parsed).Say(
                $"The ports cannot be opened: {error.Message.TrimEnd('.')}. Check --bind-address, --grpc-port and --web-port.",
                $"ポートを開けません（{error.Message.TrimEnd('.')}）。--bind-address、--grpc-port、--web-port を確認してください。"));
        }
    }

    private static async Task<int> TellAsync(ParseResult parsed, string message)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(message);
        return CommandLine.CannotRun;
    }
}
