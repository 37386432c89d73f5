using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>Reads the options of a command. What cannot be used is collected, so that all of it is told at once.</summary>
public sealed class OptionReader
{
    private readonly OptionSources _sources;
    private readonly List<string> _errors;

    private Language? _language;

    private OptionReader(OptionSources sources, List<string> errors) => (_sources, _errors) = (sources, errors);

    /// <summary>The language asked for, else the locale's, else English.</summary>
    public Language Language => _language ?? _sources.Language;

    /// <summary>The language of a command, whatever else of its options is wrong.</summary>
    public static Language LanguageOf(ParseResult parsed) => OptionSources.Open(parsed, OptionSources.ReadEnvironment(), []).Language;

    /// <summary>What <paramref name="read"/> makes of the options given.</summary>
    /// <exception cref="OptionsException">Something is wrong; all of it is told.</exception>
    public static TOptions Read<TOptions>(
        ParseResult parsed, IReadOnlyDictionary<string, string> environment, Func<OptionReader, TOptions> read)
    {
        var errors = new List<string>();
        var reader = new OptionReader(OptionSources.Open(parsed, environment, errors), errors);
        var options = read(reader);
        reader.Read(CommonSettings.Language);
        return errors.Count == 0 ? options : throw new OptionsException(errors);
    }

    /// <summary>What reading refuses in what one source gives.</summary>
    internal static IReadOnlyList<string> Rehearse(IOptionSource source, Action<OptionReader> read, Language language)
    {
        var reader = new OptionReader(OptionSources.Only(source), []) { _language = language };
        read(reader);
        return reader._errors;
    }

    /// <summary>Whether anything sets it.</summary>
    public bool IsSet(Setting setting) => _sources.Find(setting) is not null;

    /// <summary>The value given, else the setting's own.</summary>
    public T Read<T>(Setting<T> setting) => Read(setting, setting.Fallback);

    /// <summary>The value given, where its default or its form follows from other options.</summary>
    public T Read<T>(Setting<T> setting, T fallback, ValueForm<T>? form = null)
    {
        if (_sources.Find(setting) is not var (text, source)) return fallback;
        form ??= setting.Form;
        if (form.TryRead(text, out var value)) return value;
        Refuse(words => words.CannotBeUsed(source, text, form.Expected(words)));
        return fallback;
    }

    /// <summary>Adds an error that a caller found.</summary>
    public void Refuse(Func<IValueWords, string> say) => _errors.Add(say(Words.Values(Language)));
}
