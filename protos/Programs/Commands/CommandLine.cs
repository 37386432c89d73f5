using System.CommandLine;
using System.CommandLine.Invocation;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Commands;

/// <summary>Runs a command line the way both programs do: sentences on stderr, status 2 for a wrong call.</summary>
public static class CommandLine
{
    /// <summary>Exit status of a call that could not be carried out.</summary>
    public const int CannotRun = 2;

    // "@" may begin an argument of XMail's; it names no file of ours.
    private static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the action of the command, or tells what is wrong with the call.</summary>
    /// <param name="root">The program's commands.</param>
    /// <param name="arguments">As typed.</param>
    /// <param name="verbatim">An option whose value is another program's command line, dashes and all; null for none.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public static async Task<int> RunAsync(
        RootCommand root, string[] arguments, string? verbatim = null, CancellationToken cancellationToken = default)
    {
        var parsed = root.Parse([.. AsMeant(arguments, verbatim)], AsTyped);
        if (parsed.Action is not ParseErrorAction)
        {
            // The hosts handle SIGTERM themselves; a second handler would cut their shutdown short.
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, cancellationToken);
        }

        foreach (var sentence in WrongCall.Tell(parsed, OptionReader.LanguageOf(parsed))) await Console.Error.WriteLineAsync(sentence);
        return CannotRun;
    }

    /// <summary>Runs <paramref name="run"/> with the options that <paramref name="read"/> reads; where any is wrong, tells about all of them instead.</summary>
    public static async Task<int> RunAsync<TOptions>(ParseResult parsed, Func<OptionReader, TOptions> read, Func<TOptions, Task<int>> run)
    {
        var (environment, error) = (OptionSources.ReadEnvironment(), parsed.InvocationConfiguration.Error);
        try
        {
            var options = OptionReader.Read(parsed, environment, read);
            foreach (var warning in StrayVariables.Tell(environment, ProgramRoot.SettingsOf(parsed), Words.Values(OptionReader.LanguageOf(parsed))))
                await error.WriteLineAsync(warning);
            return await run(options);
        }
        catch (OptionsException failure)
        {
            await error.WriteLineAsync(failure.Message);
        }
        catch (StartException failure)
        {
            await error.WriteLineAsync(failure.In(OptionReader.LanguageOf(parsed)));
        }

        return CannotRun;
    }

    // Behind a verbatim option stands its value, whatever it looks like: "--", or a switch of ours. An empty value is a value too; behind
    // "=" the parser would take the next argument instead.
    private static IEnumerable<string> AsMeant(string[] arguments, string? verbatim)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            var argument = arguments[index];
            if (argument == verbatim && index + 1 < arguments.Length) argument = $"{argument}={arguments[++index]}";
            var isEmptied = argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) == argument.Length - 1;
            yield return isEmptied ? argument[..^1] : argument;
            if (isEmptied) yield return "";
        }
    }
}
