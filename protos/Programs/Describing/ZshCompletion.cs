using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Describing;

/// <summary>Completion for zsh: a function a command, each by <c>_arguments</c>.</summary>
internal sealed class ZshCompletion
{
    private readonly Script _script = new();
    private readonly ProgramRoot _root;
    private readonly Language _language;

    private ZshCompletion(ProgramRoot root, Language language) => (_root, _language) = (root, language);

    public static string Of(ProgramRoot root, Language language)
    {
        var completion = new ZshCompletion(root, language);
        completion.Write();
        return completion._script.ToString();
    }

    private void Write()
    {
        var function = FunctionOf(new SeenCommand("", _root));
        _script.Add($"#compdef {_root.Program}");
        _script.Add($"# Completion of {_root.Program} for zsh, as \"{_root.Program} completion zsh\" prints it.");
        foreach (var command in SeenCommand.All(_root).Reverse()) WriteFunction(command);
        _script.Add();
        _script.Add("# As a file that zsh loads by its name it is a function itself; read by a shell it only tells of one.");
        _script.Add($"if [[ ${{funcstack[1]}} == _{_root.Program} ]]; then");
        _script.Add($"    {function} \"$@\"");
        _script.Add("else");
        _script.Add($"    compdef {function} {_root.Program}");
        _script.Add("fi");
    }

    private void WriteFunction(SeenCommand command)
    {
        var (inner, specifications) = (command.Inner.ToArray(), Specifications(command).ToList());
        _script.Add();
        _script.Add($"{FunctionOf(command)}() {{");
        if (inner.Length == 0)
        {
            specifications.AddRange(command.Parameters.Select(Specify));
            _script.Add($"    _arguments -s {string.Join(" \\\n        ", specifications)}");
        }
        else
        {
            _script.Add("    local curcontext=\"$curcontext\" state line");
            _script.Add("    typeset -A opt_args");
            _script.Add("    local -a commands=(");
            foreach (var each in inner) _script.Add($"        {ShellPath.Quoted($"{each.Command.Name}:{Escape(Brevity.Of(each.Describe(_language)))}")}");
            _script.Add("    )");
            _script.Add($"    _arguments -C -s {string.Join(" \\\n        ", [.. specifications, "': :->command'", "'*:: :->rest'"])}");
            _script.Add("    case $state in");
            _script.Add("        command) _describe command commands ;;");
            _script.Add("        rest)");
            _script.Add("            case $line[1] in");
            foreach (var each in inner) _script.Add($"                {each.Command.Name}) {FunctionOf(each)} ;;");
            _script.Add("            esac");
            _script.Add("            ;;");
            _script.Add("    esac");
        }

        _script.Add("}");
    }

    private IEnumerable<string> Specifications(SeenCommand command)
    {
        foreach (var setting in command.Settings.Concat(CommonSettings.All))
            foreach (var name in Completions.NamesOf(setting)) yield return Specify(setting, name);
        yield return ShellPath.Quoted($"--help[{Escape(Brevity.Of(Words.Help(_language).ShowHelp))}]");
        if (command.Name.Length == 0) yield return ShellPath.Quoted($"--version[{Escape(Brevity.Of(Words.Help(_language).ShowVersion))}]");
    }

    private string Specify(Setting setting, string name)
    {
        var (again, explained) = (setting.IsRepeatable ? "*" : "", $"[{Escape(Brevity.Of(setting.Sentence(_language)))}]");
        return ShellPath.Quoted(setting.Placeholder is null
            ? $"{again}{name}{explained}"
            // Behind a long name the value may follow an equals sign, too.
            : $"{again}{name}{(name.StartsWith("--", StringComparison.Ordinal) ? "=" : "")}{explained}:{Escape(setting.Placeholder)}:{Action(ValueKinds.Of(setting), setting.Choices)}");
    }

    private static string Specify(Parameter parameter) => ShellPath.Quoted(
        $"{(parameter.IsOptional ? "::" : ":")}{Escape(parameter.Name)}:{Action(ValueKinds.Of(parameter), parameter.Choices)}");

    private static string Action(ValueKind kind, IReadOnlyList<string> choices) => kind switch
    {
        ValueKind.Choice => $"({string.Join(' ', choices)})",
        ValueKind.File => "_files",
        ValueKind.Directory => "_files -/",
        _ => " ",
    };

    private string FunctionOf(SeenCommand command) => $"_{Completions.FunctionOf(_root)}_{command.Name.Replace(' ', '_').Replace('-', '_')}".TrimEnd('_');

    private static string Escape(string text) =>
        string.Concat(text.Select(character => character is '\\' or ':' or '[' or ']' ? $"\\{character}" : $"{character}"));
}
