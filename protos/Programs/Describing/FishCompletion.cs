using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Describing;

/// <summary>Completion for fish: a line for each thing that may be typed behind a command.</summary>
internal sealed class FishCompletion
{
    private readonly Script _script = new();
    private readonly ProgramRoot _root;
    private readonly Language _language;
    private readonly string _name;

    private FishCompletion(ProgramRoot root, Language language) =>
        (_root, _language, _name) = (root, language, $"__{Completions.FunctionOf(root)}");

    public static string Of(ProgramRoot root, Language language)
    {
        var completion = new FishCompletion(root, language);
        completion.Write();
        return completion._script.ToString();
    }

    private void Write()
    {
        var commands = SeenCommand.All(_root);
        _script.Add($"# Completion of {_root.Program} for fish, as \"{_root.Program} completion fish\" prints it.");
        _script.Add();
        WritePlace(commands);
        _script.Add();
        _script.Add($"complete -c {_root.Program} -f");
        foreach (var command in commands) WriteCommand(command);
    }

    private void WritePlace(IReadOnlyList<SeenCommand> commands)
    {
        var valued = commands.SelectMany(command => command.Settings).Concat(CommonSettings.All)
            .Where(setting => setting.Placeholder is not null).SelectMany(Completions.NamesOf).Distinct();
        _script.Add("# Whether a command was typed, and none below it.");
        _script.Add($"function {_name}_at");
        _script.Add("    set -l place");
        _script.Add("    set -l is_value 0");
        _script.Add("    for word in (commandline -opc)[2..]");
        _script.Add("        if test $is_value = 1");
        _script.Add("            set is_value 0");
        _script.Add("            continue");
        _script.Add("        end");
        _script.Add("        switch $word");
        _script.Add("            case '--*=*'");
        _script.Add($"            case {string.Join(' ', valued)}");
        _script.Add("                set is_value 1");
        _script.Add("            case '-*'");
        _script.Add("            case '*'");
        _script.Add("                set -l longer (string join ' ' -- $place $word)");
        _script.Add($"                if contains -- $longer {string.Join(' ', commands.Skip(1).Select(command => ShellPath.Quoted(command.Name)))}");
        _script.Add("                    set place $longer");
        _script.Add("                end");
        _script.Add("        end");
        _script.Add("    end");
        _script.Add("    test \"$place\" = \"$argv[1]\"");
        _script.Add("end");
    }

    private void WriteCommand(SeenCommand command)
    {
        _script.Add();
        foreach (var inner in command.Inner) Offer(command, $"-a {inner.Command.Name}", inner.Describe(_language));
        if (command.Parameters is [var first, ..] && Values(ValueKinds.Of(first), first.Choices, "-F") is { Length: > 0 } values)
            Offer(command, values, first.Describe(_language));
        foreach (var setting in command.Settings.Concat(CommonSettings.All)) Offer(command, $"{NamesOf(setting)}{ValuesOf(setting)}", setting.Sentence(_language));
        Offer(command, "-l help", Words.Help(_language).ShowHelp);
        if (command.Name.Length == 0) Offer(command, "-l version", Words.Help(_language).ShowVersion);
    }

    private void Offer(SeenCommand at, string what, string explained) => _script.Add(
        $"complete -c {_root.Program} -n {Quote($"{_name}_at {Quote(at.Name)}")} {what} -d {Quote(Brevity.Of(explained))}");

    private static string NamesOf(Setting setting) => string.Join(
        ' ', Completions.NamesOf(setting).Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $"-l {name[2..]}" : $"-s {name[1..]}"));

    private static string ValuesOf(Setting setting) =>
        setting.Placeholder is null ? ""
        : Values(ValueKinds.Of(setting), setting.Choices, "-r -F") is { Length: > 0 } values ? $" {(values == "-r -F" ? values : $"-x {values}")}"
        : " -x";

    private static string Values(ValueKind kind, IReadOnlyList<string> choices, string files) => kind switch
    {
        ValueKind.Choice => $"-a {Quote(string.Join(' ', choices))}",
        ValueKind.File => files,
        ValueKind.Directory => "-a '(__fish_complete_directories)'",
        _ => "",
    };

    // Within its quotes fish knows these two by a backslash before them.
    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
