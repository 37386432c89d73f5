using System.CommandLine;
using System.CommandLine.Help;
using XMailFleet.Programs.Options;

namespace XMailFleet.Programs.Help;

/// <summary>Gives a program its help.</summary>
public static class ProgramHelp
{
    /// <summary>The program, which now tells its help in the user's language.</summary>
    public static ProgramRoot WithHelp(this ProgramRoot root)
    {
        root.Options.OfType<HelpOption>().Single().Action = new HelpPrinter();
        root.Options.OfType<VersionOption>().Single().Action = new VersionPrinter();
        return root;
    }
}
