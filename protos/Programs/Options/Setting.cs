using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>
/// The one definition of a thing that can be set, under one name: <c>--mail-root</c>, <c>XMAILFLEET_MAIL_ROOT</c>, and
/// <c>"mail-root"</c> in the configuration file. Reading, sentences and help are made from it.
/// </summary>
public abstract class Setting
{
    private readonly Func<IOptionWords, string> _describe;

    private protected Setting(string name, Option option, Func<IOptionWords, string> describe) => (Name, Option, _describe) = (name, option, describe);

    /// <summary>The name without dashes.</summary>
    public string Name { get; }

    /// <summary>The command line's side of it.</summary>
    public Option Option { get; }

    /// <summary>The environment variable.</summary>
    public string Variable => VariableOf(Name);

    /// <summary>A letter that stands for the name: <c>-o</c>.</summary>
    public char Letter
    {
        init => Option.Aliases.Add($"-{value}");
    }

    /// <summary>Whether it may be given several times. Its text then has a line for each.</summary>
    public bool IsRepeatable { get; private protected init; }

    /// <summary>What stands for a value in help; null where the option is on by being named.</summary>
    public abstract string? Placeholder { get; }

    /// <summary>A setting that is on where it is named.</summary>
    public static Setting<bool> Flag(string name, Func<IOptionWords, string> describe) =>
        new(name, describe, ValueForms.Switch, false);

    /// <summary>A setting that may be given several times.</summary>
    /// <param name="name">Without dashes.</param>
    /// <param name="form">How its values are written, a line each.</param>
    /// <param name="describe">What it is for.</param>
    /// <param name="fallback">Its value where nothing sets it.</param>
    public static Setting<T> Many<T>(string name, ValueForm<T> form, Func<IOptionWords, string> describe, T fallback) =>
        new(name, form, describe, fallback, new Option<string[]>($"--{name}"));

    /// <summary>All its values, where they are few; else empty.</summary>
    public abstract IReadOnlyList<string> Choices { get; }

    /// <summary>Its default for a service, where for whoever asks it is another.</summary>
    public string? ServiceDefault { get; init; }

    /// <summary>What it is for, its default and its range.</summary>
    public string Describe(Language language) => Sentence(language) + Bounds(language, null);

    /// <summary>The same for a service, whoever asks.</summary>
    public string DescribeForService(Language language) => Sentence(language) + Bounds(language, ServiceDefault);

    /// <summary>What it is for.</summary>
    public string Sentence(Language language) => _describe(Words.Options(language));

    /// <summary>Its default as one writes it; null where it has none.</summary>
    public string? DefaultText => ServiceDefault ?? FormatDefault();

    /// <summary>What a value must be; null where this text is one.</summary>
    internal abstract string? Refuse(string text, IValueWords words);

    /// <summary>The environment variable of an option of this name.</summary>
    internal static string VariableOf(string name) => $"XMAILFLEET_{name.ToUpperInvariant().Replace('-', '_')}";

    /// <summary>What the command line says; null where it says nothing, or the command has no such option.</summary>
    internal string? Given(ParseResult parsed) =>
        // As typed: asked for the value of an option that lacks one, or has two, the parser throws.
        parsed.GetResult(Option) is not { Implicit: false } result ? null
        : result.Tokens is [var one] ? one.Value
        : IsRepeatable && result.Tokens.Count > 0 ? string.Join('\n', result.Tokens.Select(token => token.Value))
        : Placeholder is null ? "on"
        : null;

    private protected abstract string Bounds(Language language, string? otherDefault);

    private protected abstract string? FormatDefault();
}
