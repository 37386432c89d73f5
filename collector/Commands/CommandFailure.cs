using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using XMailFleet.Collector.History;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Collector.Reports;

namespace XMailFleet.Collector.Commands;

/// <summary>Failures that a person can do something about: told on stderr without a stack trace, exit status 2.</summary>
internal static class CommandFailure
{
    public const int ExitStatus = 2;

    public static async Task<int> GuardAsync(ParseResult parsed, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (HistoryException error)
        {
            return await TellAsync(parsed, error.In(CommandLanguage.Of(parsed)));
        }
        catch (Exception error) when (error is OptionsException or ReportException or QuickstartException)
        {
            return await TellAsync(parsed, error.Message);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            return await TellAsync(parsed, $"{error.Message.TrimEnd('.')}. Stop what listens there, or choose other ports with --grpc-port and --web-port.");
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException)
        {
            return await TellAsync(parsed, $"The ports cannot be opened: {error.Message.TrimEnd('.')}. Check --bind-address, --grpc-port and --web-port.");
        }
    }

    private static async Task<int> TellAsync(ParseResult parsed, string message)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(message);
        return ExitStatus;
    }
}
