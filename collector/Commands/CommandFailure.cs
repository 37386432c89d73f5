using System.CommandLine;
using System.Net.Sockets;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Serving.Calling;
using XMailFleet.Fleet.History;
using XMailFleet.State;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;

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
            return await TellAsync(parsed, error.In(OptionReader.LanguageOf(parsed)));
        }
        catch (StateException error)
        {
            return await TellAsync(parsed, error.In(OptionReader.LanguageOf(parsed)));
        }
        catch (CallException error)
        {
            return await TellAsync(parsed, error.In(OptionReader.LanguageOf(parsed)));
        }
        catch (CommandRefusal error)
        {
            return await TellAsync(parsed, error.In(OptionReader.LanguageOf(parsed)));
        }
        catch (QuickstartException error)
        {
            return await TellAsync(parsed, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SocketException)
        {
            throw new StartException(words => words.Refused(error.Message.TrimEnd('.')), error);
        }
    }

    private static async Task<int> TellAsync(ParseResult parsed, string message)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(message);
        return CommandLine.CannotRun;
    }
}
