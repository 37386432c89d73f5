using System.CommandLine;
using System.CommandLine.Parsing;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Commands;

/// <summary>Tells what is wrong with a call that is none of the program's.</summary>
internal sealed class WrongCall
{
    private readonly ParseResult _parsed;
    private readonly Command _root;
    private readonly Command _command;
    private readonly IWrongCallWords _words;

    private WrongCall(ParseResult parsed, Language language) =>
        (_parsed, _root, _command, _words) = (parsed, parsed.RootCommandResult.Command, parsed.CommandResult.Command, Words.WrongCalls(language));

    /// <summary>A sentence for each fault, and where help is.</summary>
    public static IEnumerable<string> Tell(ParseResult parsed, Language language)
    {
        var call = new WrongCall(parsed, language);
        return call.Unmatched().Concat(call.Errors()).DefaultIfEmpty(call.Rest()).Append(call._words.SeeHelp(CommandPath.Of(parsed)));
    }

    private IEnumerable<string> Unmatched()
    {
        var isValueOfUnknown = false;
        foreach (var token in _parsed.UnmatchedTokens)
        {
            if (Parameter.LooksLikeOption(token)) yield return UnknownOption(token);
            else if (!isValueOfUnknown) yield return IsGroup ? UnknownCommand(token) : _words.UnwantedArgument(_command.Name, token);
            isValueOfUnknown = Parameter.LooksLikeOption(token) && !token.Contains('=', StringComparison.Ordinal);
        }
    }

    private IEnumerable<string> Errors() =>
        from error in _parsed.Errors
        let sentence = error.SymbolResult switch
        {
            OptionResult { Option: VersionOption version } => _words.VersionStandsAlone(version.Name),
            OptionResult { Tokens.Count: 0 } option => _words.ValueMissing(option.Option.Name, PlaceholderOf(option.Option)),
            OptionResult { Tokens.Count: > 1 } option => _words.GivenTwice(option.Option.Name),
            OptionResult option => _words.FlagHasValue(option.Option.Name, option.Tokens[0].Value),
            ArgumentResult { Tokens: [var token, ..] } => UnknownOption(token.Value),
            ArgumentResult argument => _words.ArgumentMissing(argument.Argument.Name),
            _ => null,
        }
        where sentence is not null
        select sentence;

    // What the parser finds wrong with a command as a whole is that there is none.
    private string Rest() => IsGroup
        ? _words.CommandMissing([.. Names(_command.Subcommands)])
        : string.Join(' ', _parsed.Errors.Select(error => error.Message));

    private string UnknownCommand(string token) => _words.UnknownCommand(token) + Near(token, Names(_command.Subcommands));

    private string UnknownOption(string token)
    {
        var name = token.Split('=')[0];
        return _words.UnknownOption(name) + Near(name, Names(_command.Options.Concat(_root.Options.Where(option => option.Recursive))));
    }

    private bool IsGroup => _command.Subcommands.Count > 0;

    private string Near(string wrong, IEnumerable<string> names) =>
        Nearness.Find(wrong, names.Distinct()) is { Count: > 0 } near ? _words.DidYouMean(near) : "";

    private string PlaceholderOf(Option option) =>
        ProgramRoot.SettingsOf(_parsed).FirstOrDefault(setting => setting.Option == option)?.Placeholder ?? "…";

    private static IEnumerable<string> Names(IEnumerable<Symbol> symbols) => symbols.Where(symbol => !symbol.Hidden).Select(symbol => symbol.Name);
}
