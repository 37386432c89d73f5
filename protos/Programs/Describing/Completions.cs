using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Describing;

/// <summary>What a shell reads to complete what is typed of a program.</summary>
internal static class Completions
{
    /// <summary>The shells.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish"];

    /// <summary>The script for one of them.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    /// <param name="root">The program.</param>
    /// <param name="language">Of what is shown beside a name, where the shell shows that.</param>
    public static string Of(string shell, ProgramRoot root, Language language) => shell switch
    {
        "bash" => BashCompletion.Of(root),
        "zsh" => ZshCompletion.Of(root, language),
        _ => FishCompletion.Of(root, language),
    };

    /// <summary>A name for functions of a program's.</summary>
    internal static string FunctionOf(ProgramRoot root) => root.Program.Replace('-', '_');

    /// <summary>What is typed for a setting: its name, and its letter where it has one.</summary>
    internal static IEnumerable<string> NamesOf(Setting setting) => setting.Option.Aliases.Prepend(setting.Option.Name);
}
