using System.CommandLine;
using System.CommandLine.Invocation;
using XMailFleet.Agent.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>Runs a parsed command line the way both programs do: sentences on stderr, status 2 for a wrong call.</summary>
public static class CommandLine
{
    /// <summary>Exit status of a call that could not be carried out.</summary>
    public const int CannotRun = 2;

    /// <summary>JSON file with options; the file is named on the command line or by XMAILFLEET_CONFIG.</summary>
    public static Option<string?> Config { get; } = new("--config")
    {
        Description = "JSON file with options, each under its name without dashes (environment: XMAILFLEET_CONFIG).",
        HelpName = "FILE",
    };

    /// <summary>Language of the output.</summary>
    public static Option<string?> Language { get; } = new("--lang")
    {
        Description = "Language of the output: en or ja (default: the locale's, else English).",
        HelpName = "en|ja",
    };

    /// <summary>Runs the action of the command, or tells what is wrong with the call.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] arguments, CancellationToken cancellationToken = default)
    {
        var parse = root.Parse(arguments);
        if (parse.Action is not ParseErrorAction)
        {
            // The hosts handle SIGTERM themselves; a second handler would cut their shutdown short.
            return await parse.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, cancellationToken);
        }

        foreach (var error in parse.Errors) await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync($"See: {root.Name} --help");
        return CannotRun;
    }

    /// <summary>
    /// Reads the options of a command by <paramref name="read"/> and runs <paramref name="run"/> with them; where any is
    /// wrong, tells about all of them instead.
    /// </summary>
    public static async Task<int> RunAsync<TOptions>(
        ParseResult parse, Func<OptionReader, TOptions> read, Func<TOptions, Task<int>> run)
    {
        TOptions options;
        OptionReader reader;
        try
        {
            var config = parse.GetValue(Config) ?? Environment.GetEnvironmentVariable("XMAILFLEET_CONFIG");
            reader = new OptionReader(parse, Environment.GetEnvironmentVariable, ConfigurationFile.Read(config));
            options = read(reader);
        }
        catch (InvalidDataException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return CannotRun;
        }

        foreach (var error in reader.Errors) await Console.Error.WriteLineAsync(error);
        return reader.Errors.Count > 0 ? CannotRun : await run(options);
    }
}
