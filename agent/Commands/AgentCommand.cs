using System.CommandLine;

namespace XMailFleet.Agent.Commands;

/// <summary>The command line of the agent: one file a command, listed here.</summary>
internal static class AgentCommand
{
    public static RootCommand Build() => new("Tells what TLS the XMail server on this host offers, and what stands in its way.")
    {
        DiagnoseCommand.Build(),
        ServeCommand.Build(),
        SelfTestCommand.Build(),
    };
}
