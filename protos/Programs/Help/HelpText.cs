using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Help;

/// <summary>The help of a program or a command, from the definitions of its options.</summary>
internal sealed class HelpText
{
    private const string Indent = "  ";

    // A longer label has its description below it.
    private const int WidestLabel = 30;

    private readonly StringBuilder _text = new();
    private readonly Language _language;
    private readonly IHelpWords _words;
    private readonly int _width;

    private HelpText(Language language, int width) => (_language, _words, _width) = (language, Words.Help(language), width);

    /// <summary>Help of the command that was called.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="language">Of every word but names.</param>
    /// <param name="width">Columns of a line.</param>
    public static string Of(ParseResult parsed, Language language, int width)
    {
        var (text, root) = (new HelpText(language, width), (ProgramRoot)parsed.RootCommandResult.Command);
        var path = CommandPath.Of(parsed);
        if (parsed.CommandResult.Command is ProgramCommand command) text.Tell(root, command, path);
        else text.Tell(root, parsed.CommandResult.Command, path);
        return text._text.ToString();
    }

    // The program, or a group of its commands.
    private void Tell(ProgramRoot root, Command group, string path)
    {
        Prose(_words.Description, ((IDescribed)group).Describe(_language));
        Line(_words.Usage, $"{path} {_words.AnyCommand} {_words.AnyOptions}");
        Rows(
            _words.Commands,
            group.Subcommands.Where(command => !command.Hidden).OfType<IDescribed>().Select(command => (((Command)command).Name, command.Describe(_language))));
        Rows(_words.Options, CommonRows(root));
    }

    private void Tell(ProgramRoot root, ProgramCommand command, string path)
    {
        Prose(_words.Description, command.Describe(_language));
        Line(_words.Usage, string.Join(' ', [path, .. command.Arguments.OfType<Parameter>().Select(argument => argument.Shown), _words.AnyOptions]));
        Rows(_words.Arguments, command.Arguments.OfType<Parameter>().Select(argument => (argument.Name, argument.Describe(_language))));
        Rows(_words.Options, command.Settings.Select(Row).Concat(CommonRows(root)));
        Wrap(Indent, _words.OtherSources);
        if (command.Examples.Count == 0) return;
        // Never wrapped: a line is there to be copied.
        _text.AppendLine().AppendLine(_words.Examples);
        foreach (var example in command.Examples) _text.Append(Indent).AppendLine(example);
    }

    private IEnumerable<(string, string)> CommonRows(ProgramRoot root) =>
    [
        .. CommonSettings.All.Select(Row),
        .. root.Options.Where(option => option is HelpOption).Select(option => (Label(option), _words.ShowHelp)),
        .. root.Options.Where(option => option is VersionOption).Select(option => (Label(option), _words.ShowVersion)),
    ];

    private (string, string) Row(Setting setting) =>
        (setting.Placeholder is null ? Shown(setting) : $"{Shown(setting)} {setting.Placeholder}", setting.Describe(_language));

    private static string Shown(Setting setting) => string.Join(", ", setting.Option.Aliases.Append(setting.Option.Name));

    // "/h" and "/?" are understood too, but would look like paths.
    private static string Label(Option option) => string.Join(", ", [option.Name, .. option.Aliases.Where(alias => alias[0] == '-').Order(StringComparer.Ordinal)]);

    private void Prose(string heading, string prose)
    {
        _text.AppendLine(heading);
        Wrap(Indent, prose);
        _text.AppendLine();
    }

    private void Line(string heading, string line) => _text.AppendLine(heading).Append(Indent).AppendLine(line).AppendLine();

    private void Rows(string heading, IEnumerable<(string Label, string Description)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0) return;
        _text.AppendLine(heading);
        var column = Indent.Length * 2 + all.Select(row => row.Label.Length).Where(length => length <= WidestLabel).DefaultIfEmpty(WidestLabel).Max();
        foreach (var (label, description) in all)
        {
            var fits = Indent.Length * 2 + label.Length <= column;
            if (!fits) _text.Append(Indent).AppendLine(label);
            Wrap(new string(' ', column), description, fits ? Indent + label : "");
        }

        _text.AppendLine();
    }

    private void Wrap(string margin, string prose, string first = "")
    {
        foreach (var line in TextFlow.Wrap(prose, _width - margin.Length))
        {
            _text.Append(first.PadRight(margin.Length)).AppendLine(line);
            first = "";
        }
    }
}
