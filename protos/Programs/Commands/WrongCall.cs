using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Commands;

/// <summary>Tells what is wrong with a call that is none of the program's.</summary>
internal static class WrongCall
{
    /// <summary>A sentence for each fault, and where help is.</summary>
    public static IEnumerable<string> Tell(ParseResult parsed)
    {
        var language = CommandLine.LanguageOf(parsed);
        var (root, command) = (parsed.RootCommandResult.Command, parsed.CommandResult.Command);
        var call = command == root ? root.Name : $"{root.Name} {command.Name}";
        return Faults(parsed, root, command, language).Append(language.Say($"See: {call} --help", $"使い方：{call} --help"));
    }

    private static IEnumerable<string> Faults(ParseResult parsed, Command root, Command command, Language language)
    {
        if (parsed.UnmatchedTokens.Count > 0)
            return parsed.UnmatchedTokens.Select(token => language.Say($"\"{token}\" is not known here.", $"「{token}」は認識できません。"));
        var names = root.Subcommands.Where(one => !one.Hidden).Select(one => one.Name);
        return command == root
            ? [language.Say(
                $"The command is missing; name one of {string.Join(", ", names)}.",
                $"コマンドを指定してください（{string.Join("、", names)} のいずれか）。")]
            : parsed.Errors.Select(error => error.Message);
    }
}
