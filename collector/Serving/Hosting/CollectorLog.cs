using Microsoft.Extensions.Logging.Console;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>The log: on stderr, a line an entry, so that stdout stays for people.</summary>
internal static class CollectorLog
{
    public static ILoggingBuilder AddCollectorLog(this ILoggingBuilder logging)
    {
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging
            .SetMinimumLevel(LogLevel.Information)
            // What a web server says about each request is of no use here, and grows with every poll of a page.
            .AddFilter("Microsoft", LogLevel.Warning)
            // A start that fails is told by the command, in a sentence; here it would be a stack trace.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Grpc", LogLevel.Warning)
            // What goes wrong in a call ErrorInterceptor tells. This is left with clients that hang up, and would give each a stack trace.
            .AddFilter("Grpc.AspNetCore.Server.ServerCallHandler", LogLevel.Critical)
            .AddFilter("System", LogLevel.Warning)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
                console.UseUtcTimestamp = true;
            });
    }
}
