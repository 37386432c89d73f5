using System.CommandLine;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>token</c>: what scripts ask with. One file a command, listed here.</summary>
internal static class TokenCommands
{
    public static Command Build() => new ProgramGroup("token", words => words.Tokens)
    {
        TokenCreateCommand.Build(),
        TokenListCommand.Build(),
        TokenRevokeCommand.Build(),
    };
}
