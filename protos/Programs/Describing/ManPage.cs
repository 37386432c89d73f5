using System.CommandLine.Help;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Describing;

/// <summary>The manual page of a program, with all its commands.</summary>
internal sealed class ManPage
{
    private const int Section = 1;

    private readonly Roff _roff = new();
    private readonly ProgramRoot _root;
    private readonly Language _language;
    private readonly IManPageWords _words;

    private ManPage(ProgramRoot root, Language language) => (_root, _language, _words) = (root, language, Words.ManPage(language));

    /// <summary>The page.</summary>
    /// <param name="root">The program.</param>
    /// <param name="version">Of the program.</param>
    /// <param name="date">Of that version.</param>
    /// <param name="language">Of all but names.</param>
    public static string Of(ProgramRoot root, string version, DateOnly date, Language language)
    {
        var page = new ManPage(root, language);
        page._roff.Title(root.Program, Section, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), $"XMailFleet {version}");
        page.Write();
        return page._roff.ToString();
    }

    private void Write()
    {
        var commands = SeenCommand.All(_root);
        Heading(_words.Name);
        _roff.Prose($"{_root.Program} - {Brevity.Of(_root.Describe(_language))}");
        Heading(_words.Synopsis);
        _roff.Parts(Roff.Bold(_root.Program), Roff.Italic(Words.Help(_language).AnyCommand), Roff.Italic(Words.Help(_language).AnyOptions));
        Heading(_words.Description);
        _roff.Prose(_root.Describe(_language));
        Heading(_words.Commands);
        foreach (var command in commands.Skip(1)) Tell(command);
        Heading(_words.CommonOptions);
        foreach (var setting in CommonSettings.All) Tell(setting);
        foreach (var option in _root.Options.OfType<HelpOption>())
            Item([.. option.Aliases.Where(alias => alias[0] == '-').Append(option.Name).Order(StringComparer.Ordinal)], null, Words.Help(_language).ShowHelp);
        foreach (var option in _root.Options.OfType<System.CommandLine.VersionOption>()) Item([option.Name], null, Words.Help(_language).ShowVersion);
        WriteRest();
    }

    private void WriteRest()
    {
        Heading(_words.Environment);
        _roff.Prose(Words.Help(_language).OtherSources);
        Heading(_words.ExitStatus);
        Status("0", _words.StatusDone);
        Status("1", _words.StatusNotWell);
        Status("2", _words.StatusCannot);
        if (_root.ConfigFile is not { } file) return;
        Heading(_words.Files);
        _roff.Request("TP");
        _roff.Parts(Roff.Italic(file));
        _roff.Prose(_words.ConfigurationFile($"{_root.Program} config init", $"{_root.Program} config check"));
    }

    private void Heading(string text) => _roff.Request("SH", text);

    private void Tell(SeenCommand command)
    {
        _roff.Request("SS", $"{_root.Program} {command.Name}");
        _roff.Prose(command.Describe(_language));
        if (command.Command is not ProgramCommand own) return;
        _roff.Request("PP");
        _roff.Parts([Roff.Bold($"{_root.Program} {command.Name}"), .. command.Parameters.Select(each => Roff.Italic(each.Shown)), Roff.Italic(Words.Help(_language).AnyOptions)]);
        foreach (var parameter in command.Parameters)
        {
            _roff.Request("TP");
            _roff.Parts(Roff.Italic(parameter.Name));
            _roff.Prose(parameter.Describe(_language));
        }

        foreach (var setting in own.Settings) Tell(setting);
        if (own.Examples.Count == 0) return;
        _roff.Request("PP");
        _roff.Prose(Words.Help(_language).Examples);
        _roff.Request("PP");
        _roff.Request("nf");
        foreach (var example in own.Examples) _roff.Verbatim($"    {example}");
        _roff.Request("fi");
    }

    private void Tell(Setting setting) =>
        Item([.. setting.Option.Aliases, setting.Option.Name], setting.Placeholder, setting.DescribeForService(_language));

    private void Item(IReadOnlyList<string> names, string? placeholder, string text)
    {
        var shown = string.Join(", ", names.Select(Roff.Bold));
        _roff.Request("TP");
        _roff.Parts(placeholder is null ? [shown] : [shown, Roff.Italic(placeholder)]);
        _roff.Prose(text);
    }

    private void Status(string number, string text)
    {
        _roff.Request("TP");
        _roff.Parts(Roff.Bold(number));
        _roff.Prose(text);
    }
}
