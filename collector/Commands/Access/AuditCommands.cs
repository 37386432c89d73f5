using System.CommandLine;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>audit</c>: who did what.</summary>
internal static class AuditCommands
{
    public static Command Build() => new ProgramGroup("audit", words => words.Audit) { AuditListCommand.Build() };
}
