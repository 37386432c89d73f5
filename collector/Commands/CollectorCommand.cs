using System.CommandLine;

namespace XMailFleet.Collector.Commands;

/// <summary>The command line: one file a command, listed here.</summary>
internal static class CollectorCommand
{
    public static RootCommand Build() => new("Watches the TLS state of a fleet of XMail servers.")
    {
        ServeCommand.Build(),
        ReportCommand.Build(),
        QuickstartCommand.Build(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args);
        // SIGTERM is the host's business: it lets what is under way end. System.CommandLine would cut it short.
        var configuration = new InvocationConfiguration { ProcessTerminationTimeout = null };
        var status = await parsed.InvokeAsync(configuration);
        // A mistyped command line is the user's to mend, like a setting that cannot be.
        return parsed.Errors.Count > 0 ? CommandFailure.ExitStatus : status;
    }
}
