using System.CommandLine;
using XMailFleet.Agent.SelfTest;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>
/// <c>self-test</c>, for the tests of the published file: makes keys, signatures and connections, prints what is public of
/// them, one value a line, and throws them away. Lines of two runs must differ, all of them.
/// </summary>
internal static class SelfTestCommand
{
    public static Command Build()
    {
        var command = new ProgramCommand("self-test", words => words.SelfTest) { Hidden = true };
        command.SetAction(async (_, cancellationToken) =>
        {
            foreach (var (name, value) in RandomnessSamples.Draw())
                await Console.Out.WriteLineAsync($"{name} {value}".AsMemory(), cancellationToken);
            return 0;
        });
        return command;
    }
}
