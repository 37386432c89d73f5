using Microsoft.Extensions.Logging.Console;

namespace XMailFleet.Agent.Serving;

/// <summary>The log of both processes of an agent: a line an event, on standard error.</summary>
internal static class StandardErrorLog
{
    public static ILoggingBuilder AddStandardError(this ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning);
    }
}
