using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>A setting whose values are of one type.</summary>
public sealed class Setting<T> : Setting
{
    private readonly Func<IOptionWords, string>? _fallback;

    /// <summary>A setting with a value.</summary>
    /// <param name="name">Without dashes.</param>
    /// <param name="form">How values are written.</param>
    /// <param name="describe">What it is for.</param>
    /// <param name="fallback">Its value where nothing sets it.</param>
    /// <param name="fallbackWords">Tells of that in help, where the value itself does not.</param>
    public Setting(
        string name, ValueForm<T> form, Func<IOptionWords, string> describe, T fallback, Func<IOptionWords, string>? fallbackWords = null)
        // Read as text: what is wrong with all settings is told together.
        : base(name, new Option<string?>($"--{name}"), describe) =>
        (Form, Fallback, Placeholder, _fallback) = (form, fallback, form.Placeholder, fallbackWords);

    /// <summary>A setting without a value.</summary>
    internal Setting(string name, Func<IOptionWords, string> describe, ValueForm<T> form, T fallback)
        : base(name, new Option<bool>($"--{name}"), describe) => (Form, Fallback) = (form, fallback);

    /// <summary>A setting that may be given several times.</summary>
    internal Setting(string name, ValueForm<T> form, Func<IOptionWords, string> describe, T fallback, Option<string[]> option)
        : base(name, option, describe) => (Form, Fallback, Placeholder, IsRepeatable) = (form, fallback, form.Placeholder, true);

    /// <inheritdoc/>
    public override string? Placeholder { get; }

    /// <summary>How values are written.</summary>
    public ValueForm<T> Form { get; }

    /// <summary>The value where nothing sets it.</summary>
    public T Fallback { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Choices => Placeholder is null ? [] : Form.Choices;

    internal override string? Refuse(string text, IValueWords words) => Form.TryRead(text, out _) ? null : Form.Expected(words);

    private protected override string Bounds(Language language, string? otherDefault) =>
        Placeholder is null ? "" : Words.Help(language).Bounds(otherDefault ?? FallbackText(language), Form.Range);

    private protected override string? FormatDefault() => Form.Format(Fallback) is { Length: > 0 } text ? text : null;

    private string? FallbackText(Language language) => _fallback is not null ? _fallback(Words.Options(language)) : FormatDefault();
}
