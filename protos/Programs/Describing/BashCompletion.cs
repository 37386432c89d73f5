using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Describing;

/// <summary>Completion for bash 4.2 and later, which rests on nothing but bash.</summary>
internal sealed class BashCompletion
{
    private readonly Script _script = new();
    private readonly ProgramRoot _root;
    private readonly IReadOnlyList<SeenCommand> _commands;

    private BashCompletion(ProgramRoot root) => (_root, _commands) = (root, SeenCommand.All(root));

    public static string Of(ProgramRoot root)
    {
        var completion = new BashCompletion(root);
        completion.Write();
        return completion._script.ToString();
    }

    private void Write()
    {
        var name = Completions.FunctionOf(_root);
        _script.Add($"# Completion of {_root.Program} for bash, as \"{_root.Program} completion bash\" prints it.");
        _script.Add();
        _script.Add("# What the value of an option is, behind a command; nothing where it has none.");
        _script.Add($"_{name}_value() {{");
        _script.Add("    case $1:$2 in");
        foreach (var command in _commands)
            foreach (var setting in command.Settings.Where(setting => setting.Placeholder is not null)) Value($"'{command.Name}'", setting);
        foreach (var setting in CommonSettings.All) Value("*", setting);
        _script.Add("    esac");
        _script.Add("}");
        _script.Add();
        _script.Add($"_{name}() {{");
        WriteBody(name);
        _script.Add("}");
        _script.Add();
        _script.Add($"complete -F _{name} {_root.Program}");
    }

    private void Value(string place, Setting setting)
    {
        var names = string.Join('|', Completions.NamesOf(setting).Select(option => $"{place}:{option}"));
        _script.Add($"        {names}) echo {ShellPath.Quoted(Say(ValueKinds.Of(setting), setting.Choices))} ;;");
    }

    private static string Say(ValueKind kind, IReadOnlyList<string> choices) => kind switch
    {
        ValueKind.Choice => $"choice {string.Join(' ', choices)}",
        ValueKind.File => "file",
        ValueKind.Directory => "directory",
        _ => "typed",
    };

    private void WriteBody(string name)
    {
        _script.Add("    local current=${COMP_WORDS[COMP_CWORD]} place= option= kind= offered= argument= index word");
        _script.Add("    for ((index = 1; index < COMP_CWORD; index++)); do");
        _script.Add("        word=${COMP_WORDS[index]}");
        _script.Add("        # bash takes the sign between an option and its value for a word.");
        _script.Add("        if [[ $word == = ]]; then continue; fi");
        _script.Add("        if [[ $option ]]; then option=; continue; fi");
        _script.Add("        case $word in");
        _script.Add($"            -*) if [[ $(_{name}_value \"$place\" \"$word\") ]]; then option=$word; fi ;;");
        _script.Add("            *)");
        _script.Add("                case ${place:+$place }$word in");
        foreach (var command in _commands.Skip(1)) _script.Add($"                    '{command.Name}') place='{command.Name}' ;;");
        _script.Add("                esac");
        _script.Add("                ;;");
        _script.Add("        esac");
        _script.Add("    done");
        _script.Add("    if [[ $current == = ]]; then current=; fi");
        _script.Add("    case $place in");
        foreach (var command in _commands)
        {
            var offered = command.Inner.Select(inner => inner.Command.Name).Concat(OptionsOf(command));
            _script.Add($"        '{command.Name}') offered={ShellPath.Quoted(string.Join(' ', offered))}");
            if (command.Parameters is [var first, ..])
                _script.Add($"            argument={ShellPath.Quoted(Say(ValueKinds.Of(first), first.Choices))}");
            _script.Add("            ;;");
        }

        _script.Add("    esac");
        _script.Add($"    if [[ $option ]]; then kind=$(_{name}_value \"$place\" \"$option\"); elif [[ $current != -* ]]; then kind=$argument; fi");
        _script.Add("    case $kind in");
        _script.Add("        choice*) mapfile -t COMPREPLY < <(compgen -W \"${kind#choice}\" -- \"$current\") ;;");
        _script.Add("        file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$current\") ;;");
        _script.Add("        directory) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- \"$current\") ;;");
        _script.Add("        typed) COMPREPLY=() ;;");
        _script.Add("        *) mapfile -t COMPREPLY < <(compgen -W \"$offered\" -- \"$current\") ;;");
        _script.Add("    esac");
    }

    private static IEnumerable<string> OptionsOf(SeenCommand command) =>
    [
        .. command.Settings.Concat(CommonSettings.All).Select(setting => setting.Option.Name),
        "--help",
        .. command.Name.Length == 0 ? new[] { "--version" } : [],
    ];
}
