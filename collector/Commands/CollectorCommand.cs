using System.CommandLine;

namespace XMailFleet.Collector.Commands;

/// <summary>The command line: one file a command, listed here.</summary>
internal static class CollectorCommand
{
    public static RootCommand Build() => new("Watches the TLS state of a fleet of XMail servers.")
    {
        ServeCommand.Build(),
    };
}
