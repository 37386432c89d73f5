using System.CommandLine;
using XMailFleet.Agent.SelfTest;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>
/// <c>self-test</c>, for the tests of the published file: makes keys, signatures and connections, prints what is public of
/// them, one value a line, and throws them away. Lines of two runs must differ, all of them. <c>self-test LIBRARY …</c> loads
/// libraries of the host's instead and prints what they say that they are.
/// </summary>
internal static class SelfTestCommand
{
    private static readonly Argument<string[]> Libraries = new("library") { Arity = ArgumentArity.ZeroOrMore };

    public static Command Build()
    {
        var command = new ProgramCommand("self-test", words => words.SelfTest) { Hidden = true };
        command.Arguments.Add(Libraries);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var lines = parsed.GetValue(Libraries) is { Length: > 0 } libraries
                ? [HostLibrary.VersionOf(libraries)]
                : RandomnessSamples.Draw().Select(sample => $"{sample.Name} {sample.Value}");
            foreach (var line in lines) await Console.Out.WriteLineAsync(line.AsMemory(), cancellationToken);
            return 0;
        });
        return command;
    }
}
