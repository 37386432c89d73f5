using System.CommandLine;
using System.CommandLine.Invocation;
using XMailFleet.Programs.Options;
using XMailFleet.Versions;

namespace XMailFleet.Programs.Help;

/// <summary>Prints what the program is: name, version, commit and runtime, in the same words in every language.</summary>
internal sealed class VersionPrinter : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var program = ((ProgramRoot)parseResult.RootCommandResult.Command).Program.Split('-')[^1];
        parseResult.InvocationConfiguration.Output.WriteLine($"XMailFleet {program} {ProgramVersion.Whole}");
        return 0;
    }
}
