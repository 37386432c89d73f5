using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace XMailFleet.Programs.Starting;

/// <summary>The log of both programs: on standard error, a line an entry, so that standard output stays for people.</summary>
public static class ProgramLog
{
    public static ILoggingBuilder AddProgramLog(this ILoggingBuilder logging)
    {
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging
            .SetMinimumLevel(LogLevel.Information)
            // What a web server says about each request is of no use here, and grows with every poll of a page.
            .AddFilter("Microsoft", LogLevel.Warning)
            // What callers send that is no request is theirs to know: told here, they could fill the disk with it.
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None)
            // So are cookies and forms that are none of ours.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None)
            // A start that fails is told by the command, in a sentence; here it would be a stack trace.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Grpc", LogLevel.Warning)
            // What goes wrong in a call its service tells. This is left with clients that hang up, and would give each a stack trace.
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
