using System.CommandLine;
using System.CommandLine.Invocation;
using XMailFleet.Programs.Options;

namespace XMailFleet.Programs.Help;

/// <summary>Prints help in the user's language, in place of the parser's own, which has headings in the system's.</summary>
internal sealed class HelpPrinter : SynchronousCommandLineAction
{
    // A file or a pipe has no width; a wider line than this is hard to read.
    private const int WidthOfPipes = 100;
    private const int MostWidth = 120;
    private const int LeastWidth = 40;

    /// <summary>Help is given whatever else is wrong with the call.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthOfPipes : Math.Clamp(Console.WindowWidth, LeastWidth, MostWidth);
        parseResult.InvocationConfiguration.Output.Write(HelpText.Of(parseResult, OptionReader.LanguageOf(parseResult), width));
        return 0;
    }
}
